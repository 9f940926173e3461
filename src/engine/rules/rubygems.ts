/** RubyGems' API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const rubygems: VendorRules = {
  vendor: "RubyGems",
  rules: [
    {
      id: "rubygems-api-key",
      name: "RubyGems API key",
      description: "Publishes gems within its scopes.",
      docs: "RubyGems Guides: API key scopes",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])rubygems_[0-9a-f]{48}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 9,
      tags: ["packages"],
      revoke: "Delete the key under Settings, API keys.",
      examples: () => {
        const token = `rubygems_${sample("hex", 48)}`;
        return {
          positive: [...exampleLines("GEM_HOST_API_KEY", token), `---\n:rubygems_api_key: ${token}\n`],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
