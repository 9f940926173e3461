/** Giphy API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const giphy: VendorRules = {
  vendor: "Giphy",
  rules: [
    {
      id: "giphy-api-key",
      name: "Giphy API key",
      description: "Calls the Giphy API as an application.",
      docs: "GIPHY: API keys",
      severity: "low",
      regex: assignment({ names: ["giphy"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the app in the developer dashboard.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("GIPHY_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `GIPHY_API_KEY=${value}${value}`,
            `GIPHY_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
