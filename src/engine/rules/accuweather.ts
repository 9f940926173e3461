/** AccuWeather API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, opaque } from "./token-shapes.ts";

export const accuweather: VendorRules = {
  vendor: "AccuWeather",
  rules: [
    namedToken({
      id: "accuweather-api-key",
      name: "AccuWeather API key",
      description: "Reads forecasts at its owner's quota.",
      docs: "AccuWeather: API documentation",
      severity: "low",
      names: ["accuweather"],
      value: either(alnum(32), opaque(32, 40)),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
