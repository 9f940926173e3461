/** Slack's tokens and webhooks: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const slack: VendorRules = {
  vendor: "Slack",
  rules: [
    {
      id: "slack-bot-token",
      name: "Slack bot token",
      description: "Reads and writes as the app's bot.",
      docs: "Slack API: Token types",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,34}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 5,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Call `auth.revoke` with it, or rotate it under the app's OAuth & Permissions page.",
      examples: () => {
        const token = `xoxb-${sample("digits", 12)}-${sample("digits", 13, 2)}-${sample("alnum", 24)}`;
        return {
          positive: exampleLines("SLACK_BOT_TOKEN", token),
          negative: [
            `TOKEN=xoxb-${sample("digits", 5)}-${sample("alnum", 24)}`,
            `TOKEN=xoxb-${sample("digits", 12)}-${sample("alnum", 12)}`,
          ],
        };
      },
    },
    {
      id: "slack-user-token",
      name: "Slack user token",
      description: "Reads and writes as the user who installed the app.",
      docs: "Slack API: Token types",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])xox[pe]-(?:[0-9]{9,14}-){2,3}[A-Za-z0-9]{24,64}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 5,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Call `auth.revoke` with it, or remove the app from the workspace.",
      examples: () => {
        const token = `xoxp-${sample("digits", 12)}-${sample("digits", 12, 2)}-${sample("digits", 13, 3)}-${sample("hex", 32)}`;
        return {
          positive: exampleLines("SLACK_TOKEN", token),
          negative: [
            `TOKEN=xoxp-${sample("digits", 12)}-${sample("hex", 32)}`,
            `TOKEN=xoxp-${sample("digits", 4)}-${sample("digits", 4)}-${sample("hex", 32)}`,
          ],
        };
      },
    },
    {
      id: "slack-workspace-token",
      name: "Slack workspace token",
      description: "Acts for an app in a workspace.",
      docs: "Slack API: Token types",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xox[ar]-(?:[0-9]-)?[A-Za-z0-9-]{30,160}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 4,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Call `auth.revoke` with it, or remove the app from the workspace.",
      examples: () => {
        const token = `xoxa-2-${sample("digits", 12)}-${sample("digits", 12, 2)}-${sample("digits", 13, 3)}-${sample("hex", 32)}`;
        return {
          positive: exampleLines("SLACK_TOKEN", token),
          negative: [
            `TOKEN=xoxa-2-${sample("digits", 12)}`,
            `TOKEN=xoxz-2-${sample("digits", 12)}-${sample("hex", 32)}`,
          ],
        };
      },
    },
    {
      id: "slack-rotating-token",
      name: "Slack rotating access token",
      description: "Acts as the app's bot or user for twelve hours.",
      docs: "Slack API: Using token rotation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])xoxe\\.xox[bp]-[0-9]-[A-Za-z0-9+/]{150,200}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 5,
      publicPrefix: 10,
      tags: ["chat"],
      revoke: "Call `auth.revoke` with it.",
      examples: () => {
        const token = `xoxe.xoxb-1-${sample("alnum", 166)}`;
        return {
          positive: exampleLines("SLACK_ACCESS_TOKEN", token),
          negative: [`TOKEN=xoxe.xoxb-1-${sample("alnum", 90)}`, `TOKEN=xoxe.xoxq-1-${sample("alnum", 166)}`],
        };
      },
    },
    {
      id: "slack-refresh-token",
      name: "Slack refresh token",
      description: "Makes new access tokens of an app.",
      docs: "Slack API: Using token rotation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xoxe-[0-9]-[A-Za-z0-9]{140,170}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 5,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Call `auth.revoke` with the access token it belongs to.",
      examples: () => {
        const token = `xoxe-1-${sample("alnum", 146)}`;
        return {
          positive: exampleLines("SLACK_REFRESH_TOKEN", token),
          negative: [`TOKEN=xoxe-1-${sample("alnum", 90)}`, `TOKEN=xoxe-${sample("alnum", 146)}`],
        };
      },
    },
    {
      id: "slack-legacy-token",
      name: "Slack legacy or session token",
      description: "Acts as its user with all of their rights.",
      docs: "Slack API: Token types, legacy tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])xox[soc]-(?:[0-9]{8,14}-){2,3}[A-Za-z0-9]{10,64}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 5,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Sign out of all sessions under the account's settings; for legacy tokens, call `auth.revoke`.",
      examples: () => {
        const token = `xoxc-${sample("digits", 12)}-${sample("digits", 12, 2)}-${sample("digits", 13, 3)}-${sample("hex", 64)}`;
        return {
          positive: exampleLines("SLACK_TOKEN", token),
          negative: [
            `TOKEN=xoxs-${sample("digits", 12)}-${sample("hex", 10)}`,
            `TOKEN=xoxc-${sample("alnum", 64)}`,
          ],
        };
      },
    },
    {
      id: "slack-app-token",
      name: "Slack app-level token",
      description: "Opens socket connections for the app in all its workspaces.",
      docs: "Slack API: Token types",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xapp-[0-9]-[A-Z0-9]{9,12}-[0-9]{10,14}-[0-9a-f]{64}(?![A-Za-z0-9_-])",
      validator: "slack-token",
      base: 5,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Revoke the token on the app's Basic Information page.",
      examples: () => {
        const token = `xapp-1-A${sample("upperDigits", 10)}-${sample("digits", 13)}-${sample("hex", 64)}`;
        return {
          positive: exampleLines("SLACK_APP_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "slack-webhook",
      name: "Slack incoming webhook",
      description: "Posts messages to a channel.",
      docs: "Slack API: Sending messages using incoming webhooks",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])hooks\\.slack(?:-gov)?\\.com/services/T[A-Z0-9]{6,14}/B[A-Z0-9]{6,14}/[A-Za-z0-9]{23,25}(?![A-Za-z0-9])",
      validator: "slack-webhook",
      base: 5,
      publicPrefix: 25,
      tags: ["chat"],
      revoke: "Remove the webhook on the app's Incoming Webhooks page.",
      examples: () => {
        const token = `https://hooks.slack.com/services/T${sample("upperDigits", 10)}/B${sample("upperDigits", 10, 2)}/${sample("alnum", 24)}`;
        return {
          positive: exampleLines("SLACK_WEBHOOK_URL", token),
          negative: [
            `URL=${token.slice(0, -2)}`,
            `URL=https://hooks.slack.com/services/${sample("alnum", 24)}`,
          ],
        };
      },
    },
    {
      id: "slack-workflow-webhook",
      name: "Slack workflow trigger",
      description: "Starts a workflow in a workspace.",
      docs: "Slack Help Center: Build a workflow that starts outside of Slack",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])hooks\\.slack(?:-gov)?\\.com/(?:workflows|triggers)/[TE][A-Z0-9]{6,14}/(?:A[A-Z0-9]{6,14}/)?[0-9]{10,20}/[A-Za-z0-9]{20,40}(?![A-Za-z0-9])",
      validator: "slack-webhook",
      base: 5,
      tags: ["chat"],
      revoke: "Delete or remake the workflow's trigger in Workflow Builder.",
      examples: () => {
        const token = `https://hooks.slack.com/triggers/T${sample("upperDigits", 10)}/${sample("digits", 13)}/${sample("hex", 32)}`;
        return {
          positive: exampleLines("SLACK_TRIGGER_URL", token),
          negative: [
            `URL=https://hooks.slack.com/triggers/T${sample("upperDigits", 10)}/${sample("digits", 13)}`,
            `URL=https://hooks.slack.com/triggers/${sample("alnum", 32)}`,
          ],
        };
      },
    },
  ],
};
