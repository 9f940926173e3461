/** Airtable's former API keys: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const airtableLegacy: VendorRules = {
  vendor: "Airtable",
  rules: [
    {
      id: "airtable-legacy-api-key",
      name: "Airtable API key, former kind",
      description: "Acted as its owner until Airtable ended these keys in 2024.",
      docs: "Airtable: API key deprecation",
      severity: "low",
      regex: assignment({ names: ["airtable"], value: "key[A-Za-z0-9]{14}" }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      publicPrefix: 3,
      tags: ["database"],
      revoke: "Nothing works with it any more; delete it and use a personal access token.",
      examples: () => {
        const value = `ke${"y"}${sample("alnum", 14)}`;
        return {
          positive: [...exampleLines("AIRTABLE_API_KEY", value)],
          negative: [`CHECKSUM=${value}`, `AIRTABLE_API_KEY=${value.slice(0, -1)}`],
        };
      },
    },
  ],
};
