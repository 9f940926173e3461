/** Braintree's access tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const braintreeAccess: VendorRules = {
  vendor: "Braintree",
  rules: [
    {
      id: "braintree-access-token",
      name: "Braintree access token",
      description: "Takes payments of a merchant.",
      docs: "Braintree: Access tokens",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])access_token\\$(?:production|sandbox)\\$[0-9a-z]{16}\\$[0-9a-f]{32}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 24,
      tags: ["payment"],
      revoke: "Revoke the token in the merchant's control panel.",
      examples: () => {
        const token = `access_token$production$${sample("lowerDigits", 16)}$${sample("hex", 32)}`;
        return {
          positive: exampleLines("BRAINTREE_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
