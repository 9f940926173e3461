/** TomTom API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tomtom: VendorRules = {
  vendor: "TomTom",
  rules: [
    {
      id: "tomtom-api-key",
      name: "TomTom API key",
      description: "Calls the maps API at its owner's quota.",
      docs: "TomTom: How to get an API key",
      severity: "low",
      regex: assignment({ names: ["tomtom", "tom_tom"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key on the dashboard.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("TOMTOM_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `TOMTOM_API_KEY=${value}${value}`,
            `TOMTOM_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
