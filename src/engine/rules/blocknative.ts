/** Blocknative API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const blocknative: VendorRules = {
  vendor: "Blocknative",
  rules: [
    namedToken({
      id: "blocknative-api-key",
      name: "Blocknative API key",
      description: "Reads mempool data at its owner's quota.",
      docs: "Blocknative: API documentation",
      severity: "medium",
      names: ["blocknative"],
      value: uuid(),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
