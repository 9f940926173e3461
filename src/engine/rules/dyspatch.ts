/** Dyspatch API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const dyspatch: VendorRules = {
  vendor: "Dyspatch",
  rules: [
    namedToken({
      id: "dyspatch-api-key",
      name: "Dyspatch API key",
      description: "Reads and publishes an organisation's mail templates.",
      docs: "Dyspatch: API documentation",
      severity: "medium",
      names: ["dyspatch"],
      value: upperAlnum(52),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
