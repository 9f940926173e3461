/** Zendesk API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const zendesk: VendorRules = {
  vendor: "Zendesk",
  rules: [
    {
      id: "zendesk-api-token",
      name: "Zendesk API token",
      description: "Signs in to the Zendesk API as any agent.",
      docs: "Zendesk: Managing API tokens",
      severity: "critical",
      regex: assignment({ names: ["zendesk"], value: "[A-Za-z0-9]{40}" }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token in Admin Center, Apps and integrations, API tokens.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: exampleLines("ZENDESK_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `ZENDESK_API_TOKEN=${value}${value}`,
            `ZENDESK_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
