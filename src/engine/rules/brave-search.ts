/** Brave Search API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const braveSearch: VendorRules = {
  vendor: "Brave Search",
  rules: [
    namedToken({
      id: "brave-search-api-key",
      name: "Brave Search API key",
      description: "Searches the web at its owner's cost.",
      docs: "Brave Search: API documentation",
      severity: "medium",
      names: ["brave"],
      value: spelled("BSA[A-Za-z0-9_-]{24,30}", () => `BSA${sample("alnum", 28)}`),
      tags: ["search"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "brave-search-prefixed-key",
      name: "Brave Search API key with its prefix",
      description: "Searches the web at its owner's cost.",
      docs: "Brave Search: API documentation",
      severity: "medium",
      value: "BSA[A-Za-z0-9_-]{28}",
      sample: () => `BSA${sample("alnum", 28)}`,
      variable: "SEARCH_KEY",
      entropy: 3.8,
      validator: "named-secret",
      tags: ["search"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
