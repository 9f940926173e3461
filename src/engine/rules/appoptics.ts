/** AppOptics API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const appoptics: VendorRules = {
  vendor: "AppOptics",
  rules: [
    namedToken({
      id: "appoptics-api-token",
      name: "AppOptics API token",
      description: "Reads and sends an organisation's metrics.",
      docs: "AppOptics: API documentation",
      severity: "medium",
      names: ["appoptics", "app_optics"],
      value: base64url(71),
      tags: ["monitoring"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
