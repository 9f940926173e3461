/** Slack API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const slackApp: VendorRules = {
  vendor: "Slack",
  rules: [
    namedToken({
      id: "slack-app-api-secret",
      name: "Slack API secret",
      description: "Proves requests to be Slack's, or signs users in as the application.",
      docs: "Slack: API documentation",
      severity: "high",
      names: ["slack_signing", "slack_client_secret", "slack_app_secret", "slack_secret", "signing_secret"],
      value: hex(32),
      tags: ["messaging"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
