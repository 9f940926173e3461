/** SolarWinds Observability API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const solarwinds: VendorRules = {
  vendor: "SolarWinds Observability",
  rules: [
    namedToken({
      id: "solarwinds-api-token",
      name: "SolarWinds Observability API token",
      description: "Sends and reads an organisation's metrics.",
      docs: "SolarWinds Observability: API documentation",
      severity: "high",
      names: ["solarwinds", "swo_token", "sw_apm"],
      value: base64url(71),
      tags: ["monitoring"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
