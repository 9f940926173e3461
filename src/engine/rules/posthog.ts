/** PostHog's personal keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const posthog: VendorRules = {
  vendor: "PostHog",
  rules: [
    {
      id: "posthog-personal-api-key",
      name: "PostHog personal API key",
      description: "Reads and changes projects as its owner.",
      docs: "PostHog Docs: API overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])phx_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["monitoring"],
      revoke: "Delete the key under Settings, Personal API keys.",
      examples: () => {
        const token = `phx_${sample("alnum", 47)}`;
        return {
          positive: exampleLines("POSTHOG_PERSONAL_API_KEY", token),
          negative: [`TOKEN=phx_${sample("alnum", 39)}`, `TOKEN=phx_${sample("alnum", 61)}`],
        };
      },
    },
    markedToken({
      id: "posthog-project-key",
      name: "PostHog project key",
      description: "Sends events to a project; meant to be seen in web pages.",
      docs: "PostHog: API overview",
      severity: "low",
      value: "phc_[A-Za-z0-9]{43}",
      sample: () => `phc_${sample("alnum", 43)}`,
      variable: "POSTHOG_KEY",
      publicPrefix: 4,
      tags: ["analytics"],
      revoke: "Reset the project's key in its settings.",
    }),
  ],
};
