/** Robinhood Crypto API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const robinhood: VendorRules = {
  vendor: "Robinhood Crypto",
  rules: [
    {
      id: "robinhood-api-key",
      name: "Robinhood Crypto API key",
      description: "Trades as its owner, with the private key.",
      docs: "Robinhood Crypto: API documentation",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(rh-api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 7,
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `rh-api-${sampleUuid()}`;
        return {
          positive: exampleLines("ROBINHOOD_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
