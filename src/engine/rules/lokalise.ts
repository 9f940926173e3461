/** Lokalise API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const lokalise: VendorRules = {
  vendor: "Lokalise",
  rules: [
    {
      id: "lokalise-api-token",
      name: "Lokalise API token",
      description: "Reads and changes translation projects.",
      docs: "Lokalise: API authentication",
      severity: "medium",
      regex: assignment({ names: ["lokalise"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token under Profile settings, API tokens.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("LOKALISE_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `LOKALISE_API_TOKEN=${value}${value}`,
            `LOKALISE_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
