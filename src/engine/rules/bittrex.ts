/** Bittrex API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const bittrex: VendorRules = {
  vendor: "Bittrex",
  rules: [
    namedToken({
      id: "bittrex-api-secret",
      name: "Bittrex API secret",
      description: "Trades as its owner, with the key's id.",
      docs: "Bittrex: API documentation",
      severity: "critical",
      names: ["bittrex"],
      value: hex(32),
      tags: ["crypto"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
