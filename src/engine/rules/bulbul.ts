/** Bulbul API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const bulbul: VendorRules = {
  vendor: "Bulbul",
  rules: [
    namedToken({
      id: "bulbul-api-key",
      name: "Bulbul API key",
      description: "Reads and changes a company's leads.",
      docs: "Bulbul: API documentation",
      severity: "medium",
      names: ["bulbul"],
      value: lowerAlnum(32),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
