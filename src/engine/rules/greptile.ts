/** Greptile API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const greptile: VendorRules = {
  vendor: "Greptile",
  rules: [
    namedToken({
      id: "greptile-api-key",
      name: "Greptile API key",
      description: "Queries its owner's indexed code.",
      docs: "Greptile: API documentation",
      severity: "medium",
      names: ["greptile"],
      value: either(base64url(48), alnum(48)),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
