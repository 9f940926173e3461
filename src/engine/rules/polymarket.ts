/** Polymarket API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64, either, hex, uuid } from "./token-shapes.ts";

export const polymarket: VendorRules = {
  vendor: "Polymarket",
  rules: [
    namedToken({
      id: "polymarket-api-secret",
      name: "Polymarket API secret",
      description: "Trades as its owner, with the key's id.",
      docs: "Polymarket: API documentation",
      severity: "critical",
      names: ["polymarket"],
      value: either(base64(43), base64(44)),
      tags: ["crypto"],
      revoke: "Replace the secret where the application is registered.",
    }),
    namedToken({
      id: "polymarket-api-key",
      name: "Polymarket API key",
      description: "Trades on its owner's account, with the secret.",
      docs: "Polymarket: CLOB authentication",
      severity: "medium",
      names: ["polymarket"],
      value: either(uuid(), hex(64)),
      tags: ["finance"],
      revoke: "Delete the key through the CLOB client.",
    }),
  ],
};
