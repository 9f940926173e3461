/** ZipAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const zipapi: VendorRules = {
  vendor: "ZipAPI",
  rules: [
    namedToken({
      id: "zipapi-api-key",
      name: "ZipAPI API key",
      description: "Looks up postal codes at its owner's quota.",
      docs: "ZipAPI: API documentation",
      severity: "low",
      names: ["zipapi", "zip_api"],
      value: opaque(12, 40),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
