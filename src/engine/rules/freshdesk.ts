/** Freshdesk API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const freshdesk: VendorRules = {
  vendor: "Freshdesk",
  rules: [
    {
      id: "freshdesk-api-key",
      name: "Freshdesk API key",
      description: "Signs in to a Freshdesk account as an agent.",
      docs: "Freshdesk: API authentication",
      severity: "high",
      regex: assignment({ names: ["freshdesk", "freshworks", "freshservice"], value: "[A-Za-z0-9]{20}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the API key in the agent's profile settings.",
      examples: () => {
        const value = sample("alnum", 20);
        return {
          positive: exampleLines("FRESHDESK_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `FRESHDESK_API_KEY=${value}${value}`,
            `FRESHDESK_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
