/** Luno API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const luno: VendorRules = {
  vendor: "Luno",
  rules: [
    namedToken({
      id: "luno-api-secret",
      name: "Luno API secret",
      description: "Trades as its owner, with the key's id.",
      docs: "Luno: API documentation",
      severity: "critical",
      names: ["luno"],
      bounded: true,
      value: base64url(43),
      tags: ["crypto"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
