/** Parsers API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const parsers: VendorRules = {
  vendor: "Parsers",
  rules: [
    namedToken({
      id: "parsers-api-key",
      name: "Parsers API key",
      description: "Runs its owner's web scrapers.",
      docs: "Parsers: API documentation",
      severity: "low",
      names: ["parsers_me", "parsers_api", "parsers_key", "parsers_token", "parsers"],
      value: uuid(),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
