/** ZeroBounce API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const zerobounce: VendorRules = {
  vendor: "ZeroBounce",
  rules: [
    namedToken({
      id: "zerobounce-api-key",
      name: "ZeroBounce API key",
      description: "Checks mail addresses at its owner's cost.",
      docs: "ZeroBounce: API documentation",
      severity: "medium",
      names: ["zerobounce", "zero_bounce"],
      value: hex(32),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
