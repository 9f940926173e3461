/** New York Times API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const nytimes: VendorRules = {
  vendor: "New York Times",
  rules: [
    {
      id: "nytimes-api-key",
      name: "New York Times API key",
      description: "Calls the New York Times API as an application.",
      docs: "New York Times Developer Network: Get started",
      severity: "low",
      regex: assignment({
        names: ["nytimes", "new_york_times", "nyt_api", "nyt_key"],
        value: "[A-Za-z0-9]{32}",
      }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key on the app's page.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("NYTIMES_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `NYTIMES_API_KEY=${value}${value}`,
            `NYTIMES_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
