/** APIMatic API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const apimatic: VendorRules = {
  vendor: "APIMatic",
  rules: [
    namedToken({
      id: "apimatic-api-key",
      name: "APIMatic API key",
      description: "Generates code and docs as an account's owner.",
      docs: "APIMatic: API documentation",
      severity: "medium",
      names: ["apimatic"],
      value: base64url(64),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
