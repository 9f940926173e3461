/** Okta API token, Okta client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const okta: VendorRules = {
  vendor: "Okta",
  rules: [
    {
      id: "okta-api-token",
      name: "Okta API token",
      description: "Calls the Okta API with the rights of the administrator who made it.",
      docs: "Okta Developer: API tokens",
      severity: "critical",
      regex: assignment({ names: ["okta", "ssws"], value: "00[A-Za-z0-9_-]{40}" }),
      gates: { entropy: 4.0, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      revoke: "Revoke the token under Security, API, Tokens.",
      examples: () => {
        const value = "00" + sample("base64url", 40);
        return {
          positive: exampleLines("OKTA_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `OKTA_API_TOKEN=${value}${value}`,
            `OKTA_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "okta-client-secret",
      name: "Okta client secret",
      description: "Authenticates an application to an Okta authorization server.",
      docs: "Okta Developer: API tokens",
      severity: "high",
      regex: assignment({
        names: ["okta"],
        words: ["secret"],
        value: "(?:[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{40})",
      }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Rotate the client secret on the application's General tab.",
      examples: () => {
        const value = sample("base64url", 64);
        return {
          positive: exampleLines("OKTA_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `OKTA_CLIENT_SECRET=${value}${value}`,
            `OKTA_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "okta-prefixed-api-token",
      name: "Okta API token by its beginning",
      description: "Acts on an organisation as its administrator.",
      docs: "Okta: Create an API token",
      severity: "high",
      value: "00[A-Za-z0-9_-]{40}",
      sample: () => `00${sample("base64url", 40)}`,
      variable: "ORG_TOKEN",
      entropy: 4.3,
      validator: "named-secret",
      tags: ["identity"],
      revoke: "Revoke the token under Security, API, Tokens.",
    }),
  ],
};
