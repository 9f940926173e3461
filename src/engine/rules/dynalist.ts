/** Dynalist API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const dynalist: VendorRules = {
  vendor: "Dynalist",
  rules: [
    namedToken({
      id: "dynalist-api-token",
      name: "Dynalist API token",
      description: "Reads and changes its owner's lists.",
      docs: "Dynalist: API documentation",
      severity: "medium",
      names: ["dynalist"],
      value: either(base64url(86), base64url(128)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
