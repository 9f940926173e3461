/** GoodDay API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const goodday: VendorRules = {
  vendor: "GoodDay",
  rules: [
    namedToken({
      id: "goodday-api-token",
      name: "GoodDay API token",
      description: "Reads and changes a company's projects.",
      docs: "GoodDay: API documentation",
      severity: "medium",
      names: ["goodday", "good_day"],
      value: hex(32),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
