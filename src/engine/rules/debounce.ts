/** DeBounce API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const debounce: VendorRules = {
  vendor: "DeBounce",
  rules: [
    namedToken({
      id: "debounce-api-key",
      name: "DeBounce API key",
      description: "Checks mail addresses at its owner's cost.",
      docs: "DeBounce: API documentation",
      severity: "low",
      names: ["debounce_io", "debounce_api", "debounce_key", "debounceio"],
      value: alnum(13),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
