/** Gemini API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const geminiExchange: VendorRules = {
  vendor: "Gemini",
  rules: [
    namedToken({
      id: "gemini-exchange-api-key",
      name: "Gemini API key",
      description: "Trades as its owner, with the key's secret.",
      docs: "Gemini: API documentation",
      severity: "critical",
      names: ["gemini"],
      value: spelled("(?:master|account)-[0-9A-Za-z]{20}", () => `account-${sample("alnum", 20)}`),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
