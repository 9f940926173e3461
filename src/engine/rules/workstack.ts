/** Workstack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const workstack: VendorRules = {
  vendor: "Workstack",
  rules: [
    namedToken({
      id: "workstack-api-key",
      name: "Workstack API key",
      description: "Reads and changes its owner's tasks.",
      docs: "Workstack: API documentation",
      severity: "medium",
      names: ["workstack"],
      value: base64url(60),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
