/** MetaApi API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const metaapi: VendorRules = {
  vendor: "MetaApi",
  rules: [
    namedToken({
      id: "metaapi-api-token",
      name: "MetaApi API token",
      description: "Trades on its owner's accounts.",
      docs: "MetaApi: API documentation",
      severity: "high",
      names: ["metaapi", "meta_api_cloud"],
      value: either(base64url(64), hex(64)),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
