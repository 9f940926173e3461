/** Postbacks API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const postbacks: VendorRules = {
  vendor: "Postbacks",
  rules: [
    namedToken({
      id: "postbacks-api-key",
      name: "Postbacks API key",
      description: "Sends an account's conversion events.",
      docs: "Postbacks: API documentation",
      severity: "medium",
      names: ["postbacks", "postback_api"],
      value: lowerAlnum(20),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
