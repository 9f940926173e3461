/** Smartsheet API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, lowerAlnum } from "./token-shapes.ts";

export const smartsheet: VendorRules = {
  vendor: "Smartsheet",
  rules: [
    namedToken({
      id: "smartsheet-api-token",
      name: "Smartsheet API token",
      description: "Reads and changes its owner's sheets.",
      docs: "Smartsheet: API documentation",
      severity: "high",
      names: ["smartsheet"],
      value: either(alnum(37), lowerAlnum(26)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
