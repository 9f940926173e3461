/** TimeCamp API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const timecamp: VendorRules = {
  vendor: "TimeCamp",
  rules: [
    namedToken({
      id: "timecamp-api-token",
      name: "TimeCamp API token",
      description: "Reads and changes a company's time entries.",
      docs: "TimeCamp: API documentation",
      severity: "medium",
      names: ["timecamp", "time_camp"],
      value: hex(26),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
