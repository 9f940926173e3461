/** MrTickTock API password: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const mrticktock: VendorRules = {
  vendor: "MrTickTock",
  rules: [
    namedToken({
      id: "mrticktock-api-password",
      name: "MrTickTock API password",
      description: "Reads and changes its owner's time entries.",
      docs: "MrTickTock: API documentation",
      severity: "low",
      names: ["mrticktock", "mr_tick_tock"],
      value: base64url(64),
      tags: ["productivity"],
      revoke: "Change the password in the account's settings.",
    }),
  ],
};
