/** Microsoft Teams' incoming webhooks: known by their address. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const teams: VendorRules = {
  vendor: "Microsoft Teams",
  rules: [
    {
      id: "teams-webhook",
      name: "Microsoft Teams incoming webhook",
      description: "Posts messages to a channel.",
      docs: "Microsoft Learn: Create an Incoming Webhook",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])webhook\\.office\\.com/webhookb2/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:/[A-Za-z0-9_-]{20,60})?(?![A-Za-z0-9_-])",
      base: 5,
      tags: ["chat"],
      revoke: "Remove the connector from the channel.",
      examples: () => {
        const token = `https://contoso.webhook.office.com/webhookb2/${sampleUuid()}@${sampleUuid(2)}/IncomingWebhook/${sample("hex", 32)}/${sampleUuid(3)}`;
        return {
          positive: exampleLines("TEAMS_WEBHOOK_URL", token),
          negative: [
            `URL=${token.slice(0, -1)}`,
            `URL=https://contoso.webhook.office.com/webhookb2/${sampleUuid()}`,
          ],
        };
      },
    },
  ],
};
