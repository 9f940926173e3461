/** Coinlib API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const coinlib: VendorRules = {
  vendor: "Coinlib",
  rules: [
    namedToken({
      id: "coinlib-api-key",
      name: "Coinlib API key",
      description: "Reads market data at its owner's quota.",
      docs: "Coinlib: API documentation",
      severity: "low",
      names: ["coinlib"],
      value: alnum(16),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
