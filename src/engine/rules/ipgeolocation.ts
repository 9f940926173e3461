/** ipgeolocation API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const ipgeolocation: VendorRules = {
  vendor: "ipgeolocation",
  rules: [
    namedToken({
      id: "ipgeolocation-api-key",
      name: "ipgeolocation API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "ipgeolocation: API documentation",
      severity: "low",
      names: ["ipgeolocation", "ip_geolocation"],
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
