/** countrylayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const countrylayer: VendorRules = {
  vendor: "countrylayer",
  rules: [
    namedToken({
      id: "countrylayer-api-key",
      name: "countrylayer API key",
      description: "Reads country data at its owner's quota.",
      docs: "countrylayer: API documentation",
      severity: "low",
      names: ["countrylayer"],
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
