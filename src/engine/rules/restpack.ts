/** Restpack API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const restpack: VendorRules = {
  vendor: "Restpack",
  rules: [
    namedToken({
      id: "restpack-api-token",
      name: "Restpack API token",
      description: "Converts pages at its owner's cost.",
      docs: "Restpack: API documentation",
      severity: "low",
      names: ["restpack"],
      value: alnum(48),
      tags: ["documents"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
