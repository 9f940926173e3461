/** Linear's keys and tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const linear: VendorRules = {
  vendor: "Linear",
  rules: [
    {
      id: "linear-api-key",
      name: "Linear API key",
      description: "Acts as its owner.",
      docs: "Linear Developers: Getting started, personal API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])lin_api_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 8,
      tags: ["project-management"],
      revoke: "Revoke the key under Settings, Security & access.",
      examples: () => {
        const token = `lin_api_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("LINEAR_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
    {
      id: "linear-oauth-token",
      name: "Linear OAuth access token",
      description: "Acts for a user or app.",
      docs: "Linear Developers: OAuth 2.0",
      severity: "high",
      regex: "(?<![A-Za-z0-9])lin_oauth_[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 10,
      tags: ["project-management"],
      revoke: "Revoke the application's access under Settings.",
      examples: () => {
        const token = `lin_oauth_${sample("hex", 64)}`;
        return {
          positive: exampleLines("LINEAR_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "linear-webhook-secret",
      name: "Linear webhook signing secret",
      description: "Forges events to an endpoint.",
      docs: "Linear Developers: Webhooks",
      severity: "low",
      regex: "(?<![A-Za-z0-9])lin_wh_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 7,
      tags: ["project-management"],
      revoke: "Delete the webhook under Settings, API, and make it again.",
      examples: () => {
        const token = `lin_wh_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("LINEAR_WEBHOOK_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
