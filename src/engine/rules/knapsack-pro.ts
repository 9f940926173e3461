/** Knapsack Pro API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const knapsackPro: VendorRules = {
  vendor: "Knapsack Pro",
  rules: [
    namedToken({
      id: "knapsack-pro-api-token",
      name: "Knapsack Pro API token",
      description: "Runs a project's tests in parallel.",
      docs: "Knapsack Pro: API documentation",
      severity: "low",
      names: ["knapsackpro", "knapsack_pro", "knapsack"],
      value: hex(32),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
