/** Eagle Eye Networks API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const eagleeyenetworks: VendorRules = {
  vendor: "Eagle Eye Networks",
  rules: [
    namedToken({
      id: "eagleeyenetworks-api-key",
      name: "Eagle Eye Networks API key",
      description: "Watches and controls an account's cameras.",
      docs: "Eagle Eye Networks: API documentation",
      severity: "high",
      names: ["eagleeyenetworks", "eagle_eye"],
      value: either(base64url(15), opaque(15, 40)),
      tags: ["iot"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
