/** HERE API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const hereMaps: VendorRules = {
  vendor: "HERE",
  rules: [
    {
      id: "here-maps-api-key",
      name: "HERE API key",
      description: "Calls the maps API at its owner's quota.",
      docs: "HERE: API key credentials",
      severity: "low",
      regex: assignment({
        names: ["here_api", "here_app", "here_maps", "here_key", "here_token"],
        value: "[A-Za-z0-9_-]{43}",
      }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key on the app's credentials page.",
      examples: () => {
        const value = sample("base64url", 43);
        return {
          positive: exampleLines("HERE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `HERE_API_KEY=${value}${value}`,
            `HERE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
