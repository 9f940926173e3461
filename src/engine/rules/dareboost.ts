/** Dareboost API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const dareboost: VendorRules = {
  vendor: "Dareboost",
  rules: [
    namedToken({
      id: "dareboost-api-token",
      name: "Dareboost API token",
      description: "Analyses websites at its owner's cost.",
      docs: "Dareboost: API documentation",
      severity: "low",
      names: ["dareboost"],
      value: alnum(60),
      tags: ["monitoring"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
