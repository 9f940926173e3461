/** scrapestack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const scrapestack: VendorRules = {
  vendor: "scrapestack",
  rules: [
    namedToken({
      id: "scrapestack-api-key",
      name: "scrapestack API key",
      description: "Fetches pages at its owner's cost.",
      docs: "scrapestack: API documentation",
      severity: "medium",
      names: ["scrapestack"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
