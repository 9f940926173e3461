/** serpstack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const serpstack: VendorRules = {
  vendor: "serpstack",
  rules: [
    namedToken({
      id: "serpstack-api-key",
      name: "serpstack API key",
      description: "Reads search results at its owner's quota.",
      docs: "serpstack: API documentation",
      severity: "low",
      names: ["serpstack"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
