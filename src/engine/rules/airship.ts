/** Airship API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const airship: VendorRules = {
  vendor: "Airship",
  rules: [
    namedToken({
      id: "airship-api-token",
      name: "Airship API token",
      description: "Sends push notifications to an app's users.",
      docs: "Airship: API documentation",
      severity: "high",
      names: ["airship", "urban_airship"],
      value: either(alnum(91), base64url(22)),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
