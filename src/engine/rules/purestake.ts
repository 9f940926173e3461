/** PureStake API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const purestake: VendorRules = {
  vendor: "PureStake",
  rules: [
    namedToken({
      id: "purestake-api-key",
      name: "PureStake API key",
      description: "Calls blockchain nodes at its owner's quota.",
      docs: "PureStake: API documentation",
      severity: "low",
      names: ["purestake"],
      value: alnum(40),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
