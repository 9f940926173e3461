/** Moralis API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const moralis: VendorRules = {
  vendor: "Moralis",
  rules: [
    namedToken({
      id: "moralis-api-key",
      name: "Moralis API key",
      description: "Reads blockchain data at its owner's quota.",
      docs: "Moralis: API documentation",
      severity: "medium",
      names: ["moralis"],
      value: alnum(64),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
