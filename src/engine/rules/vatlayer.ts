/** vatlayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const vatlayer: VendorRules = {
  vendor: "vatlayer",
  rules: [
    namedToken({
      id: "vatlayer-api-key",
      name: "vatlayer API key",
      description: "Checks VAT numbers at its owner's quota.",
      docs: "vatlayer: API documentation",
      severity: "low",
      names: ["vatlayer"],
      value: hex(32),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
