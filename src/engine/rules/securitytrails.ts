/** SecurityTrails API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const securitytrails: VendorRules = {
  vendor: "SecurityTrails",
  rules: [
    {
      id: "securitytrails-api-key",
      name: "SecurityTrails API key",
      description: "Looks up domains at its owner's quota.",
      docs: "SecurityTrails: Authentication",
      severity: "medium",
      regex: assignment({ names: ["securitytrails", "security_trails"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the account settings.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("SECURITYTRAILS_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SECURITYTRAILS_API_KEY=${value}${value}`,
            `SECURITYTRAILS_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
