/** Holiday API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const holidayapi: VendorRules = {
  vendor: "Holiday API",
  rules: [
    namedToken({
      id: "holidayapi-api-key",
      name: "Holiday API API key",
      description: "Reads holidays at its owner's quota.",
      docs: "Holiday API: API documentation",
      severity: "low",
      names: ["holidayapi", "holiday_api"],
      value: uuid(),
      tags: ["calendar"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
