/** Todoist API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const todoist: VendorRules = {
  vendor: "Todoist",
  rules: [
    {
      id: "todoist-api-token",
      name: "Todoist API token",
      description: "Reads and changes tasks as its owner.",
      docs: "Todoist: Authorization",
      severity: "medium",
      regex: assignment({ names: ["todoist"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Issue a new token under Settings, Integrations.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("TODOIST_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `TODOIST_API_TOKEN=${value}${value}`,
            `TODOIST_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
