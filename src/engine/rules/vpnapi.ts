/** vpnapi.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const vpnapi: VendorRules = {
  vendor: "vpnapi.io",
  rules: [
    namedToken({
      id: "vpnapi-api-key",
      name: "vpnapi.io API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "vpnapi.io: API documentation",
      severity: "low",
      names: ["vpnapi", "vpn_api"],
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
