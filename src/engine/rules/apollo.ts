/** Apollo.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const apollo: VendorRules = {
  vendor: "Apollo.io",
  rules: [
    namedToken({
      id: "apollo-api-key",
      name: "Apollo.io API key",
      description: "Searches and exports contacts at its owner's cost.",
      docs: "Apollo.io: API documentation",
      severity: "medium",
      names: ["apollo_io", "apolloio", "apollo_api", "apollo_key", "apollo_token", "x_api_key_apollo"],
      value: alnum(22),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
