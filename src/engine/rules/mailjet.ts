/** Mailjet API or secret key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mailjet: VendorRules = {
  vendor: "Mailjet",
  rules: [
    {
      id: "mailjet-secret-key",
      name: "Mailjet API or secret key",
      description: "Sends mail from a Mailjet account.",
      docs: "Mailjet: API authentication",
      severity: "high",
      regex: assignment({ names: ["mailjet", "mj_apikey"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the secret key under API Key Management.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("MAILJET_SECRET_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MAILJET_SECRET_KEY=${value}${value}`,
            `MAILJET_SECRET_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
