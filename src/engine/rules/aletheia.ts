/** Aletheia API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const aletheia: VendorRules = {
  vendor: "Aletheia",
  rules: [
    namedToken({
      id: "aletheia-api-key",
      name: "Aletheia API key",
      description: "Reads financial data at its owner's quota.",
      docs: "Aletheia: API documentation",
      severity: "low",
      names: ["aletheia"],
      value: lowerAlnum(32),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
