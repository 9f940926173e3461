/** SERPHouse API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const serphouse: VendorRules = {
  vendor: "SERPHouse",
  rules: [
    namedToken({
      id: "serphouse-api-key",
      name: "SERPHouse API key",
      description: "Reads search results at its owner's cost.",
      docs: "SERPHouse: API documentation",
      severity: "low",
      names: ["serphouse"],
      value: alnum(60),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
