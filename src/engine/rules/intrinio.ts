/** Intrinio API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const intrinio: VendorRules = {
  vendor: "Intrinio",
  rules: [
    namedToken({
      id: "intrinio-api-key",
      name: "Intrinio API key",
      description: "Reads financial data at its owner's quota.",
      docs: "Intrinio: API documentation",
      severity: "low",
      names: ["intrinio"],
      value: either(alnum(44), hex(32)),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
