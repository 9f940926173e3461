/** Thinkific API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const thinkific: VendorRules = {
  vendor: "Thinkific",
  rules: [
    namedToken({
      id: "thinkific-api-key",
      name: "Thinkific API key",
      description: "Reads and changes a school's courses and students.",
      docs: "Thinkific: API documentation",
      severity: "high",
      names: ["thinkific"],
      value: hex(32),
      tags: ["education"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
