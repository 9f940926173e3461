/** Redmine API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const redmine: VendorRules = {
  vendor: "Redmine",
  rules: [
    {
      id: "redmine-api-key",
      name: "Redmine API key",
      description: "Reads and changes issues as its owner.",
      docs: "Redmine: REST API",
      severity: "medium",
      regex: assignment({ names: ["redmine"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Reset the key on the account page.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("REDMINE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `REDMINE_API_KEY=${value}${value}`,
            `REDMINE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
