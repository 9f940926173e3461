/** pdflayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const pdflayer: VendorRules = {
  vendor: "pdflayer",
  rules: [
    namedToken({
      id: "pdflayer-api-key",
      name: "pdflayer API key",
      description: "Converts pages at its owner's quota.",
      docs: "pdflayer: API documentation",
      severity: "low",
      names: ["pdflayer"],
      value: hex(32),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
