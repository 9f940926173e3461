/** ReachMail API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const reachmail: VendorRules = {
  vendor: "ReachMail",
  rules: [
    namedToken({
      id: "reachmail-api-token",
      name: "ReachMail API token",
      description: "Reads lists and sends mail as its owner.",
      docs: "ReachMail: API documentation",
      severity: "high",
      names: ["reachmail", "reach_mail"],
      value: either(base64url(40), opaque(40, 60)),
      tags: ["email"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
