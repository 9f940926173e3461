/** Crawlbase API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const crawlbase: VendorRules = {
  vendor: "Crawlbase",
  rules: [
    namedToken({
      id: "crawlbase-api-token",
      name: "Crawlbase API token",
      description: "Fetches pages at its owner's cost.",
      docs: "Crawlbase: API documentation",
      severity: "medium",
      names: ["proxycrawl", "crawlbase"],
      value: either(base64url(22), alnum(22)),
      tags: ["scraping"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
