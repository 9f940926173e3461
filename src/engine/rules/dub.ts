/** Dub API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const dub: VendorRules = {
  vendor: "Dub",
  rules: [
    {
      id: "dub-api-key",
      name: "Dub API key",
      description: "Makes and changes the links of a Dub workspace.",
      docs: "Dub: API keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(dub_[A-Za-z0-9]{24,40})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.7 },
      base: 4,
      publicPrefix: 4,
      tags: ["marketing"],
      revoke: "Delete the key under the workspace's Settings, API keys.",
      examples: () => {
        const value = `dub${"_"}${sample("alnum", 24)}`;
        return {
          positive: [
            ...exampleLines("DUB_API_KEY", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
