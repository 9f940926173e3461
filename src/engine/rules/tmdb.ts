/** TMDB API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tmdb: VendorRules = {
  vendor: "TMDB",
  rules: [
    {
      id: "tmdb-api-key",
      name: "TMDB API key",
      description: "Calls the movie database as an application.",
      docs: "TMDB: API authentication",
      severity: "low",
      regex: assignment({ names: ["tmdb", "themoviedb"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key under Settings, API.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("TMDB_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `TMDB_API_KEY=${value}${value}`,
            `TMDB_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
