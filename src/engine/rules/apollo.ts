/** Apollo.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
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
    {
      id: "apollo-graph-key",
      name: "Apollo graph API key",
      description: "Publishes schemas and reads the metrics of a graph.",
      docs: "Apollo GraphOS: API keys",
      severity: "high",
      regex: assignment({
        names: ["apollo"],
        value: "(?:service:[A-Za-z0-9_-]{2,64}|user:[A-Za-z0-9._-]{8,64}):[A-Za-z0-9_-]{22}",
      }),
      gates: { entropy: 3.2, digit: true },
      base: 4,
      assignment: true,
      tags: ["graphql"],
      revoke: "Delete the key in the graph's settings in GraphOS Studio.",
      examples: () => {
        const value = `service:relay-graph:${sample("base64url", 22)}`;
        return {
          positive: exampleLines("APOLLO_KEY", value),
          negative: [`APOLLO_KEY=${value.slice(0, -1)}`, `APOLLO_KEY=service:relay-graph:current`],
        };
      },
    },
  ],
};
