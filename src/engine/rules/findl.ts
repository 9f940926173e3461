/** Findl API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const findl: VendorRules = {
  vendor: "Findl",
  rules: [
    namedToken({
      id: "findl-api-key",
      name: "Findl API key",
      description: "Reads market research as its owner.",
      docs: "Findl: API documentation",
      severity: "low",
      names: ["findl"],
      bounded: true,
      value: uuid(),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
