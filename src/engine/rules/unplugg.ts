/** Unplu.gg API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const unplugg: VendorRules = {
  vendor: "Unplu.gg",
  rules: [
    namedToken({
      id: "unplugg-api-token",
      name: "Unplu.gg API token",
      description: "Makes forecasts at its owner's quota.",
      docs: "Unplu.gg: API documentation",
      severity: "low",
      names: ["unplugg", "unplu_gg"],
      value: alnum(64),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
