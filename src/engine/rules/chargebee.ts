/** Chargebee API keys: a common prefix, so the vendor's name must stand near. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const chargebee: VendorRules = {
  vendor: "Chargebee",
  rules: [
    {
      id: "chargebee-live-key",
      name: "Chargebee live API key",
      description: "Reads and changes the subscriptions of a Chargebee site.",
      docs: "Chargebee: API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])((?:live|test)_[A-Za-z0-9]{28,60})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.1, keywords: ["chargebee"] },
      base: 3,
      publicPrefix: 5,
      tags: ["payment"],
      revoke: "Delete the key under Settings, Configure Chargebee, API keys.",
      examples: () => {
        const value = `live${"_"}${sample("alnum", 34)}`;
        return {
          positive: [...exampleLines("CHARGEBEE_API_KEY", value)],
          negative: [`DEPLOY_KEY=${value}`, `CHARGEBEE_API_KEY=${value.slice(0, 25)}`],
        };
      },
    },
  ],
};
