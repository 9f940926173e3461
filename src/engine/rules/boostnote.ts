/** Boost Note API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const boostnote: VendorRules = {
  vendor: "Boost Note",
  rules: [
    namedToken({
      id: "boostnote-api-token",
      name: "Boost Note API token",
      description: "Reads and changes a team's documents.",
      docs: "Boost Note: API documentation",
      severity: "medium",
      names: ["boostnote", "boost_note"],
      value: hex(64),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
