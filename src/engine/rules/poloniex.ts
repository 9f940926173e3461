/** Poloniex API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const poloniex: VendorRules = {
  vendor: "Poloniex",
  rules: [
    namedToken({
      id: "poloniex-api-secret",
      name: "Poloniex API secret",
      description: "Trades as its owner, with the key's id.",
      docs: "Poloniex: API documentation",
      severity: "critical",
      names: ["poloniex"],
      value: hex(128),
      tags: ["crypto"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
