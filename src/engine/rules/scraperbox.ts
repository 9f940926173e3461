/** ScraperBox API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const scraperbox: VendorRules = {
  vendor: "ScraperBox",
  rules: [
    namedToken({
      id: "scraperbox-api-key",
      name: "ScraperBox API key",
      description: "Fetches pages at its owner's cost.",
      docs: "ScraperBox: API documentation",
      severity: "medium",
      names: ["scraperbox", "scraper_box"],
      value: upperAlnum(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
