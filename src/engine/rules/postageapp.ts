/** PostageApp API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const postageapp: VendorRules = {
  vendor: "PostageApp",
  rules: [
    namedToken({
      id: "postageapp-api-key",
      name: "PostageApp API key",
      description: "Sends mail at its owner's cost.",
      docs: "PostageApp: API documentation",
      severity: "high",
      names: ["postageapp", "postage_app"],
      value: alnum(32),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
