/** Polygon.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const polygon: VendorRules = {
  vendor: "Polygon.io",
  rules: [
    namedToken({
      id: "polygon-api-key",
      name: "Polygon.io API key",
      description: "Reads market data at its owner's quota.",
      docs: "Polygon.io: API documentation",
      severity: "medium",
      names: [
        "polygon_io",
        "polygonio",
        "polygon_api",
        "polygon_key",
        "polygon_token",
        "polygonscan",
        "polygon",
      ],
      value: base64url(32),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
