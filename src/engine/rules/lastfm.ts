/** Last.fm API key or secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const lastfm: VendorRules = {
  vendor: "Last.fm",
  rules: [
    {
      id: "lastfm-api-secret",
      name: "Last.fm API key or secret",
      description: "Calls the Last.fm API as an application.",
      docs: "Last.fm: Authentication",
      severity: "low",
      regex: assignment({ names: ["lastfm", "last_fm"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the API account and create a new one.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("LASTFM_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `LASTFM_API_SECRET=${value}${value}`,
            `LASTFM_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
