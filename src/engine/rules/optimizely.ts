/** Optimizely API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const optimizely: VendorRules = {
  vendor: "Optimizely",
  rules: [
    namedToken({
      id: "optimizely-api-token",
      name: "Optimizely API token",
      description: "Reads and changes an account's experiments.",
      docs: "Optimizely: API documentation",
      severity: "high",
      names: ["optimizely"],
      value: either(base64url(54), base64url(54)),
      tags: ["analytics"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
