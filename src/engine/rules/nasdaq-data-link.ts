/** Nasdaq Data Link API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const nasdaqDataLink: VendorRules = {
  vendor: "Nasdaq Data Link",
  rules: [
    namedToken({
      id: "nasdaq-data-link-api-key",
      name: "Nasdaq Data Link API key",
      description: "Reads market data at its owner's cost.",
      docs: "Nasdaq Data Link: API documentation",
      severity: "medium",
      names: ["nasdaqdatalink", "nasdaq_data_link", "nasdaq", "quandl"],
      value: either(base64url(20), alnum(20)),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
