/** Duo secret key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const duoSecurity: VendorRules = {
  vendor: "Duo",
  rules: [
    {
      id: "duo-security-secret-key",
      name: "Duo secret key",
      description: "Approves second factors and administers an account.",
      docs: "Duo: Protecting applications",
      severity: "critical",
      regex: assignment({
        names: ["duo_s", "duo_ikey", "duo_key", "duo_integration", "duosec", "duo_security", "duo_admin"],
        value: "[A-Za-z0-9]{40}",
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Reset the secret key on the application page.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: exampleLines("DUO_SKEY", value),
          negative: [`CHECKSUM=${value}`, `DUO_SKEY=${value}${value}`, `DUO_SKEY=${value.slice(0, -1)}`],
        };
      },
    },
  ],
};
