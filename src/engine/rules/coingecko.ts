/** CoinGecko keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const coingecko: VendorRules = {
  vendor: "CoinGecko",
  rules: [
    markedToken({
      id: "coingecko-key",
      name: "CoinGecko key",
      description: "Reads prices at its owner's quota.",
      docs: "CoinGecko: Authentication",
      severity: "low",
      value: "CG-[A-Za-z0-9]{24}",
      sample: () => `CG-${sample("alnum", 24)}`,
      variable: "COINGECKO_API_KEY",
      publicPrefix: 3,
      tags: ["finance"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
