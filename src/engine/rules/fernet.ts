/** Fernet keys where code makes a cipher of them. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const fernet: VendorRules = {
  vendor: "Fernet",
  rules: [
    {
      id: "fernet-cipher-key",
      name: "Fernet key",
      description: "Reads and forges what is encrypted with it.",
      docs: "Python cryptography: Fernet",
      severity: "high",
      regex: `Fernet\\([ ]?(?:key[ ]?=[ ]?)?b?["']([A-Za-z0-9_-]{43})=["']`,
      gates: { entropy: 4, digit: true },
      validator: "named-secret",
      base: 4,
      revoke: "Make a new key and encrypt anew, with MultiFernet while both are in use.",
      examples: () => {
        const key = `${sample("base64url", 43)}=`;
        return {
          positive: [`f = Fernet(b'${key}')\n`, `cipher = Fernet("${key}")\n`],
          negative: ["f = Fernet(key)\n", `f = Fernet("${key.slice(0, 20)}")\n`],
        };
      },
    },
  ],
};
