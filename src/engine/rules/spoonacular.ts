/** spoonacular API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const spoonacular: VendorRules = {
  vendor: "spoonacular",
  rules: [
    namedToken({
      id: "spoonacular-api-key",
      name: "spoonacular API key",
      description: "Reads recipes at its owner's quota.",
      docs: "spoonacular: API documentation",
      severity: "low",
      names: ["spoonacular"],
      value: hex(32),
      tags: ["food"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
