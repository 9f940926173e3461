/** Rainforest QA API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const rainforestPay: VendorRules = {
  vendor: "Rainforest QA",
  rules: [
    namedToken({
      id: "rainforest-pay-api-token",
      name: "Rainforest QA API token",
      description: "Starts a company's test runs.",
      docs: "Rainforest QA: API documentation",
      severity: "medium",
      names: ["rainforest"],
      value: hex(32),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
