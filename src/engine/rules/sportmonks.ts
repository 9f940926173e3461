/** Sportmonks API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const sportmonks: VendorRules = {
  vendor: "Sportmonks",
  rules: [
    namedToken({
      id: "sportmonks-api-token",
      name: "Sportmonks API token",
      description: "Reads sports data at its owner's quota.",
      docs: "Sportmonks: API documentation",
      severity: "low",
      names: ["sportmonks", "sportsmonk"],
      value: alnum(60),
      tags: ["sports"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
