/** ScrapingAnt API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const scrapingant: VendorRules = {
  vendor: "ScrapingAnt",
  rules: [
    namedToken({
      id: "scrapingant-api-key",
      name: "ScrapingAnt API key",
      description: "Fetches pages at its owner's cost.",
      docs: "ScrapingAnt: API documentation",
      severity: "medium",
      names: ["scrapingant", "scraping_ant"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
