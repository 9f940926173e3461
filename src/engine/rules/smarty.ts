/** Smarty API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, uuid } from "./token-shapes.ts";

export const smarty: VendorRules = {
  vendor: "Smarty",
  rules: [
    namedToken({
      id: "smarty-api-token",
      name: "Smarty API token",
      description: "Checks addresses at its owner's cost.",
      docs: "Smarty: API documentation",
      severity: "medium",
      names: ["smartystreets", "smarty_streets", "smarty_auth", "smarty_token", "smarty_api"],
      value: either(alnum(20), uuid()),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
