/** ScrapingBee API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const scrapingbee: VendorRules = {
  vendor: "ScrapingBee",
  rules: [
    namedToken({
      id: "scrapingbee-api-key",
      name: "ScrapingBee API key",
      description: "Fetches pages at its owner's cost.",
      docs: "ScrapingBee: API documentation",
      severity: "medium",
      names: ["scrapingbee", "scraping_bee"],
      value: upperAlnum(80),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
