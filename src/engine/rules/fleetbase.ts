/** Fleetbase API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const fleetbase: VendorRules = {
  vendor: "Fleetbase",
  rules: [
    {
      id: "fleetbase-api-key",
      name: "Fleetbase API key",
      description: "Reads and changes a fleet's orders and drivers.",
      docs: "Fleetbase: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(flb_(?:live|test)_[0-9a-zA-Z]{20,36})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 9,
      tags: ["logistics"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `flb_live_${sample("alnum", 20)}`;
        return {
          positive: exampleLines("FLEETBASE_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
