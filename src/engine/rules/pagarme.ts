/** Pagar.me API key: known by its prefix or the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const pagarme: VendorRules = {
  vendor: "Pagar.me",
  rules: [
    {
      id: "pagarme-api-key",
      name: "Pagar.me API key",
      description: "Takes payments and reads customers of an account.",
      docs: "Pagar.me: API documentation",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(ak_(?:live|test)_[A-Za-z0-9]{30})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 8,
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `ak_live_${sample("alnum", 30)}`;
        return {
          positive: exampleLines("PAGARME_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "pagarme-named-api-key",
      name: "Pagar.me API key",
      description: "Takes payments and reads customers of an account.",
      docs: "Pagar.me: API documentation",
      severity: "critical",
      names: ["pagarme", "pagar_me"],
      value: spelled("sk_(?:test_)?[A-Za-z0-9]{16}", () => `sk_${sample("alnum", 16)}`),
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
