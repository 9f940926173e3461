/** LaunchDarkly SDK keys and access tokens. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const launchdarkly: VendorRules = {
  vendor: "LaunchDarkly",
  rules: [
    {
      id: "launchdarkly-key",
      name: "LaunchDarkly key",
      description: "An `api-` token changes flags, an `sdk-` key reads them all.",
      docs: "LaunchDarkly: API access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9_-])((?:api|sdk)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_-])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 4,
      revoke: "Reset the SDK key in the environment's settings, or delete the token under Authorization.",
      examples: () => {
        const value = `sdk-${sampleUuid()}`;
        return {
          positive: [...exampleLines("LAUNCHDARKLY_SDK_KEY", value), `Authorization: api-${sampleUuid(2)}`],
          negative: [value.slice(0, -1), value.slice(4)],
        };
      },
    },
  ],
};
