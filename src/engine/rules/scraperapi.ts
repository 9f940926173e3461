/** ScraperAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const scraperapi: VendorRules = {
  vendor: "ScraperAPI",
  rules: [
    namedToken({
      id: "scraperapi-api-key",
      name: "ScraperAPI API key",
      description: "Fetches pages at its owner's cost.",
      docs: "ScraperAPI: API documentation",
      severity: "medium",
      names: ["scraperapi", "scraper_api"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
