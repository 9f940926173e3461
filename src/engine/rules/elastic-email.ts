/** Elastic Email API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const elasticEmail: VendorRules = {
  vendor: "Elastic Email",
  rules: [
    {
      id: "elastic-email-api-key",
      name: "Elastic Email API key",
      description: "Sends mail from its owner's account.",
      docs: "Elastic Email: API keys",
      severity: "high",
      regex: assignment({ names: ["elasticemail", "elastic_email"], value: "[A-F0-9]{96}" }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Delete the key under Settings, Manage API keys.",
      examples: () => {
        const value = sample("HEX", 96);
        return {
          positive: exampleLines("ELASTIC_EMAIL_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ELASTIC_EMAIL_API_KEY=${value}${value}`,
            `ELASTIC_EMAIL_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
