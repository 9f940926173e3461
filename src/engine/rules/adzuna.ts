/** Adzuna API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const adzuna: VendorRules = {
  vendor: "Adzuna",
  rules: [
    namedToken({
      id: "adzuna-api-key",
      name: "Adzuna API key",
      description: "Searches job listings at its owner's quota.",
      docs: "Adzuna: API documentation",
      severity: "low",
      names: ["adzuna"],
      value: hex(32),
      tags: ["jobs"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
