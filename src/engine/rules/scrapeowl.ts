/** ScrapeOwl API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const scrapeowl: VendorRules = {
  vendor: "ScrapeOwl",
  rules: [
    namedToken({
      id: "scrapeowl-api-key",
      name: "ScrapeOwl API key",
      description: "Fetches pages at its owner's cost.",
      docs: "ScrapeOwl: API documentation",
      severity: "medium",
      names: ["scrapeowl", "scrape_owl"],
      value: lowerAlnum(30),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
