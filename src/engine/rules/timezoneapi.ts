/** TimezoneAPI API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const timezoneapi: VendorRules = {
  vendor: "TimezoneAPI",
  rules: [
    namedToken({
      id: "timezoneapi-api-token",
      name: "TimezoneAPI API token",
      description: "Reads time zones at its owner's quota.",
      docs: "TimezoneAPI: API documentation",
      severity: "low",
      names: ["timezoneapi", "timezone_api"],
      value: alnum(20),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
