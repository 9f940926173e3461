/** Travelpayouts API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const travelpayouts: VendorRules = {
  vendor: "Travelpayouts",
  rules: [
    namedToken({
      id: "travelpayouts-api-token",
      name: "Travelpayouts API token",
      description: "Reads a partner's travel statistics.",
      docs: "Travelpayouts: API documentation",
      severity: "low",
      names: ["travelpayouts", "travel_payouts"],
      value: hex(32),
      tags: ["travel"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
