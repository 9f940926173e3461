/** CoinMarketCap API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const coinmarketcap: VendorRules = {
  vendor: "CoinMarketCap",
  rules: [
    {
      id: "coinmarketcap-api-key",
      name: "CoinMarketCap API key",
      description: "Reads market data at its owner's quota.",
      docs: "CoinMarketCap: Authentication",
      severity: "low",
      regex: assignment({ names: ["coinmarketcap", "coin_market_cap", "cmc_pro", "cmc_api"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key in the developer portal.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("COINMARKETCAP_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `COINMARKETCAP_API_KEY=${value}${value}`,
            `COINMARKETCAP_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
