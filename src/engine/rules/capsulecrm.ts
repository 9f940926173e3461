/** Capsule API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const capsulecrm: VendorRules = {
  vendor: "Capsule",
  rules: [
    namedToken({
      id: "capsulecrm-api-token",
      name: "Capsule API token",
      description: "Reads and changes a company's customers.",
      docs: "Capsule: API documentation",
      severity: "high",
      names: ["capsule_crm", "capsulecrm", "capsule_token", "capsule_api"],
      value: either(base64url(64), opaque(40, 70)),
      tags: ["crm"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
