/** Zipcodebase API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const zipcodebase: VendorRules = {
  vendor: "Zipcodebase",
  rules: [
    namedToken({
      id: "zipcodebase-api-key",
      name: "Zipcodebase API key",
      description: "Looks up postal codes at its owner's quota.",
      docs: "Zipcodebase: API documentation",
      severity: "low",
      names: ["zipcodebase"],
      value: uuid(),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
