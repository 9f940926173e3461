/** SigOpt API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const sigopt: VendorRules = {
  vendor: "SigOpt",
  rules: [
    namedToken({
      id: "sigopt-api-token",
      name: "SigOpt API token",
      description: "Runs experiments as its owner.",
      docs: "SigOpt: API documentation",
      severity: "medium",
      names: ["sigopt"],
      value: upperAlnum(48),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
