/** Glassnode API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const glassnode: VendorRules = {
  vendor: "Glassnode",
  rules: [
    namedToken({
      id: "glassnode-api-key",
      name: "Glassnode API key",
      description: "Reads blockchain data at its owner's quota.",
      docs: "Glassnode: API documentation",
      severity: "low",
      names: ["glassnode"],
      value: alnum(27),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
