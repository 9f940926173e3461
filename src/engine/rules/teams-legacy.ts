/** Teams' incoming webhooks of the older host; current ones are in teams.ts. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const teamsLegacy: VendorRules = {
  vendor: "Microsoft Teams",
  rules: [
    {
      id: "teams-legacy-webhook",
      name: "Teams webhook, older host",
      description: "Posts messages into a channel.",
      docs: "Microsoft Learn: Create an incoming webhook",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(outlook\\.office(?:365)?\\.com/webhook/[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f-]{36})(?![A-Za-z0-9-])",
      base: 5,
      tags: ["chat", "webhook"],
      revoke: "Remove the connector from the channel.",
      examples: () => {
        const value = `outlook.office.com/webhook/${sampleUuid()}@${sampleUuid(2)}/IncomingWebhook/${sample("hex", 32)}/${sampleUuid(3)}`;
        return {
          positive: [...exampleLines("TEAMS_WEBHOOK", value), `url: https://${value}\n`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
