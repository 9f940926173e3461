/** Sugester API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either, opaque } from "./token-shapes.ts";

export const sugester: VendorRules = {
  vendor: "Sugester",
  rules: [
    namedToken({
      id: "sugester-api-token",
      name: "Sugester API token",
      description: "Reads and answers a company's support mail.",
      docs: "Sugester: API documentation",
      severity: "medium",
      names: ["sugester"],
      value: either(base64url(32), alnum(20), opaque(20, 40)),
      tags: ["support"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
