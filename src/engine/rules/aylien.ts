/** AYLIEN API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const aylien: VendorRules = {
  vendor: "AYLIEN",
  rules: [
    namedToken({
      id: "aylien-api-key",
      name: "AYLIEN API key",
      description: "Reads news at its owner's quota.",
      docs: "AYLIEN: API documentation",
      severity: "low",
      names: ["aylien"],
      value: hex(32),
      tags: ["news"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
