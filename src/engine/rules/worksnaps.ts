/** Worksnaps API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const worksnaps: VendorRules = {
  vendor: "Worksnaps",
  rules: [
    namedToken({
      id: "worksnaps-api-token",
      name: "Worksnaps API token",
      description: "Reads a company's time entries.",
      docs: "Worksnaps: API documentation",
      severity: "medium",
      names: ["worksnaps"],
      value: base64url(40),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
