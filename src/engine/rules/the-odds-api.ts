/** The Odds API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const theOddsApi: VendorRules = {
  vendor: "The Odds API",
  rules: [
    namedToken({
      id: "the-odds-api-api-key",
      name: "The Odds API API key",
      description: "Reads betting odds at its owner's quota.",
      docs: "The Odds API: API documentation",
      severity: "low",
      names: ["theoddsapi", "the_odds_api", "odds_api"],
      value: hex(32),
      tags: ["sports"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
