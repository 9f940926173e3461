/** GetGeoAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const getgeoapi: VendorRules = {
  vendor: "GetGeoAPI",
  rules: [
    namedToken({
      id: "getgeoapi-api-key",
      name: "GetGeoAPI API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "GetGeoAPI: API documentation",
      severity: "low",
      names: ["getgeoapi", "get_geo_api"],
      value: hex(40),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
