/** CalorieNinjas API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const calorieninjas: VendorRules = {
  vendor: "CalorieNinjas",
  rules: [
    namedToken({
      id: "calorieninjas-api-key",
      name: "CalorieNinjas API key",
      description: "Reads nutrition data at its owner's quota.",
      docs: "CalorieNinjas: API documentation",
      severity: "low",
      names: ["calorieninja", "calorie_ninja"],
      value: alnum(40),
      tags: ["food"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
