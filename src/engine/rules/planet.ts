/** Planet's API keys. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const planet: VendorRules = {
  vendor: "Planet",
  rules: [
    {
      id: "planet-api-key",
      name: "Planet API key",
      description: "Orders satellite pictures at its owner's cost.",
      docs: "Planet Docs: API key authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(PLAK[a-f0-9]{32})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["maps"],
      revoke: "Reset the key under My Settings.",
      examples: () => {
        const value = `PLAK${sample("hex", 32)}`;
        return {
          positive: [
            ...exampleLines("PL_API_KEY", value),
            `https://tiles.planet.com/basemaps/v1?api_key=${value}`,
          ],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 4)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
