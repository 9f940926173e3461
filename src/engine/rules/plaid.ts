/** Plaid: secrets known by their name, access tokens by their prefix. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { identifier } from "./token-shapes.ts";

export const plaid: VendorRules = {
  vendor: "Plaid",
  rules: [
    {
      id: "plaid-secret",
      name: "Plaid secret",
      description: "Reads bank accounts linked through a Plaid client.",
      docs: "Plaid: API keys",
      severity: "critical",
      regex: assignment({ names: ["plaid"], words: ["secret"], value: "[a-f0-9]{30}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Rotate the secret under Developers, Keys.",
      examples: () => {
        const value = sample("hex", 30);
        return {
          positive: exampleLines("PLAID_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `PLAID_SECRET=${value}${value}`,
            `PLAID_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "plaid-access-token",
      name: "Plaid access token",
      description: "Reads the bank accounts one person linked, together with a client's secret.",
      docs: "Plaid Docs: Items, access tokens",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(access-(?:production|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])",
      base: 5,
      publicPrefix: 7,
      tags: ["finance"],
      revoke: "Rotate it with `/item/access_token/invalidate`.",
      examples: () => {
        const value = `access-production-${sampleUuid()}`;
        return {
          positive: [...exampleLines("PLAID_ACCESS_TOKEN", value), `access-development-${sampleUuid(2)}`],
          negative: [value.slice(0, -1), `a${value}`, `access-staging-${sampleUuid()}`],
        };
      },
    },
    {
      id: "plaid-sandbox-access-token",
      name: "Plaid sandbox access token",
      description: "Reads made-up bank accounts only.",
      docs: "Plaid Docs: Items, access tokens",
      severity: "low",
      regex:
        "(?<![A-Za-z0-9])(access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])",
      base: 5,
      publicPrefix: 15,
      tags: ["finance", "test"],
      revoke: "Rotate it with `/item/access_token/invalidate`.",
      examples: () => {
        const value = `access-sandbox-${sampleUuid()}`;
        return {
          positive: exampleLines("PLAID_ACCESS_TOKEN", value),
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    namedToken({
      id: "plaid-client-id",
      name: "Plaid client id",
      description: "Names the account that a secret belongs to.",
      docs: "Plaid: API keys",
      severity: "low",
      names: ["plaid_client", "plaid_id"],
      value: identifier("[a-f0-9]{24}", () => sample("hex", 24), 2.4),
      tags: ["finance"],
      revoke: "It is not secret by itself: rotate the secret that stands with it.",
    }),
  ],
};
