/** WebScraping.AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const webscrapingAi: VendorRules = {
  vendor: "WebScraping.AI",
  rules: [
    namedToken({
      id: "webscraping-ai-api-key",
      name: "WebScraping.AI API key",
      description: "Fetches pages at its owner's cost.",
      docs: "WebScraping.AI: API documentation",
      severity: "medium",
      names: ["webscraping", "web_scraping"],
      value: either(uuid(), hex(32)),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
