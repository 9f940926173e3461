/** Nutritionix API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const nutritionix: VendorRules = {
  vendor: "Nutritionix",
  rules: [
    namedToken({
      id: "nutritionix-api-key",
      name: "Nutritionix API key",
      description: "Reads nutrition data at its owner's quota.",
      docs: "Nutritionix: API documentation",
      severity: "low",
      names: ["nutritionix"],
      value: hex(32),
      tags: ["food"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
