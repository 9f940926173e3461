/** Unify AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64, base64url, either } from "./token-shapes.ts";

export const unify: VendorRules = {
  vendor: "Unify AI",
  rules: [
    namedToken({
      id: "unify-api-key",
      name: "Unify AI API key",
      description: "Calls many AI providers at its owner's cost.",
      docs: "Unify AI: API documentation",
      severity: "medium",
      names: ["unify_key", "unify_api", "unify_token"],
      value: either(either(base64(43), base64(44)), base64url(44)),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
