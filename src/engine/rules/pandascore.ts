/** PandaScore API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const pandascore: VendorRules = {
  vendor: "PandaScore",
  rules: [
    namedToken({
      id: "pandascore-api-token",
      name: "PandaScore API token",
      description: "Reads esports data at its owner's quota.",
      docs: "PandaScore: API documentation",
      severity: "low",
      names: ["pandascore", "panda_score"],
      value: base64url(51),
      tags: ["sports"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
