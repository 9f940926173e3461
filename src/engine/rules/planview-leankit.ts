/** Planview LeanKit API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const planviewLeankit: VendorRules = {
  vendor: "Planview LeanKit",
  rules: [
    namedToken({
      id: "planview-leankit-api-token",
      name: "Planview LeanKit API token",
      description: "Reads and changes a company's boards.",
      docs: "Planview LeanKit: API documentation",
      severity: "medium",
      names: ["planview", "leankit"],
      value: hex(128),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
