/** Overloop API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const overloop: VendorRules = {
  vendor: "Overloop",
  rules: [
    namedToken({
      id: "overloop-api-key",
      name: "Overloop API key",
      description: "Sends sales mail as its owner.",
      docs: "Overloop: API documentation",
      severity: "medium",
      names: ["overloop", "prospect_io", "prospectio"],
      value: either(base64url(50), base64url(40)),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
