/** PostHog's keys for feature flags; personal ones are in posthog.ts. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const posthogFlags: VendorRules = {
  vendor: "PostHog",
  rules: [
    {
      id: "posthog-flags-key",
      name: "PostHog feature flags key",
      description: "Reads a project's feature flags, with their conditions.",
      docs: "PostHog Docs: Feature flags, local evaluation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(phs_[A-Za-z0-9]{40,60})(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["analytics"],
      revoke: "Rotate the key under Project settings, Feature flags.",
      examples: () => {
        const value = `phs_${sample("alnum", 43)}`;
        return {
          positive: [...exampleLines("POSTHOG_FEATURE_FLAGS_KEY", value)],
          negative: [value.slice(0, 30), `a${value}`, `${value.slice(0, 4)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
