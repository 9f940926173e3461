/** ZipCodeAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const zipcodeapi: VendorRules = {
  vendor: "ZipCodeAPI",
  rules: [
    namedToken({
      id: "zipcodeapi-api-key",
      name: "ZipCodeAPI API key",
      description: "Looks up postal codes at its owner's quota.",
      docs: "ZipCodeAPI: API documentation",
      severity: "low",
      names: ["zipcodeapi", "zip_code_api"],
      value: alnum(64),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
