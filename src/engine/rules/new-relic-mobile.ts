/** New Relic API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const newRelicMobile: VendorRules = {
  vendor: "New Relic",
  rules: [
    {
      id: "new-relic-mobile-api-token",
      name: "New Relic API token",
      description: "Sends a mobile application's data.",
      docs: "New Relic: API documentation",
      severity: "low",
      regex: "(?<![A-Za-z0-9])([A-Z]{2}[a-f0-9]{40}-NRMA)(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      publicPrefix: 2,
      tags: ["monitoring"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `AA${sample("hex", 40)}-NRMA`;
        return {
          positive: exampleLines("NEW_RELIC_MOBILE_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
