/** World Weather Online API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, lowerAlnum } from "./token-shapes.ts";

export const worldweatheronline: VendorRules = {
  vendor: "World Weather Online",
  rules: [
    namedToken({
      id: "worldweatheronline-api-key",
      name: "World Weather Online API key",
      description: "Reads weather at its owner's quota.",
      docs: "World Weather Online: API documentation",
      severity: "low",
      names: ["worldweather", "world_weather"],
      value: either(hex(31), lowerAlnum(31)),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
