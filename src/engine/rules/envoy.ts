/** Envoy API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const envoy: VendorRules = {
  vendor: "Envoy",
  rules: [
    namedToken({
      id: "envoy-api-key",
      name: "Envoy API key",
      description: "Reads and changes a workplace's visitors.",
      docs: "Envoy: API documentation",
      severity: "medium",
      names: [
        "envoy_api_key",
        "envoy_key",
        "envoy_token",
        "envoy_secret",
        "envoy_api_token",
        "envoy_access_token",
        "envoy_client_secret",
        "envoy_api_secret",
        "envoy_auth_token",
        "envoy_api",
      ],
      bounded: true,
      value: either(hex(32), alnum(128)),
      tags: ["it-management"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
