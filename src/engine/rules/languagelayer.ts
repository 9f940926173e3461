/** languagelayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const languagelayer: VendorRules = {
  vendor: "languagelayer",
  rules: [
    namedToken({
      id: "languagelayer-api-key",
      name: "languagelayer API key",
      description: "Detects languages at its owner's quota.",
      docs: "languagelayer: API documentation",
      severity: "low",
      names: ["languagelayer"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
