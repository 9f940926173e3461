/** Asaas API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { opaque } from "./token-shapes.ts";

export const asaas: VendorRules = {
  vendor: "Asaas",
  rules: [
    namedToken({
      id: "asaas-api-key",
      name: "Asaas API key",
      description: "Moves money and reads customers of an account.",
      docs: "Asaas: API documentation",
      severity: "critical",
      names: ["asaas"],
      bounded: true,
      value: opaque(40, 200),
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    {
      id: "asaas-access-token",
      name: "Asaas access token",
      description: "Moves money of an account.",
      docs: "Asaas: Authentication",
      severity: "critical",
      regex: "\\$(aact_[A-Za-z0-9+/:_-]{60,400}={0,2})(?![A-Za-z0-9+/=_-])",
      gates: { entropy: 3.5, digit: true },
      base: 5,
      publicPrefix: 5,
      tags: ["payments"],
      revoke: "Generate another key under Integrations in the account's settings.",
      examples: () => {
        const value = `$aact_prod_${sample("alnum", 160)}`;
        return {
          positive: [
            ...exampleLines("ASAAS_API_KEY", value),
            `"accessToken": "$aact_${sample("base64", 158)}=="`,
          ],
          negative: [`ASAAS_API_KEY=${value.slice(0, 40)}`, `KEY=${value.slice(1)}`],
        };
      },
    },
  ],
};
