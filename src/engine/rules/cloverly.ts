/** Cloverly API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const cloverly: VendorRules = {
  vendor: "Cloverly",
  rules: [
    namedToken({
      id: "cloverly-api-key",
      name: "Cloverly API key",
      description: "Buys carbon offsets at its owner's cost.",
      docs: "Cloverly: API documentation",
      severity: "medium",
      names: ["cloverly"],
      value: hex(16),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
