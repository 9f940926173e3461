/** IQAir AirVisual API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const airvisual: VendorRules = {
  vendor: "IQAir AirVisual",
  rules: [
    namedToken({
      id: "airvisual-api-key",
      name: "IQAir AirVisual API key",
      description: "Reads air quality at its owner's quota.",
      docs: "IQAir AirVisual: API documentation",
      severity: "low",
      names: ["airvisual", "iqair"],
      value: uuid(),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
