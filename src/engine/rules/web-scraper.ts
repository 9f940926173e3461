/** Web Scraper API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const webScraper: VendorRules = {
  vendor: "Web Scraper",
  rules: [
    namedToken({
      id: "web-scraper-api-token",
      name: "Web Scraper API token",
      description: "Runs its owner's web scrapers.",
      docs: "Web Scraper: API documentation",
      severity: "medium",
      names: ["webscraper", "web_scraper"],
      value: alnum(60),
      tags: ["scraping"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
