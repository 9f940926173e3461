/** Zenscrape API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const zenscrape: VendorRules = {
  vendor: "Zenscrape",
  rules: [
    namedToken({
      id: "zenscrape-api-key",
      name: "Zenscrape API key",
      description: "Fetches pages at its owner's cost.",
      docs: "Zenscrape: API documentation",
      severity: "medium",
      names: ["zenscrape"],
      value: uuid(),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
