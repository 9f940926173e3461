/** BitBar API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const bitbar: VendorRules = {
  vendor: "BitBar",
  rules: [
    namedToken({
      id: "bitbar-api-key",
      name: "BitBar API key",
      description: "Runs tests on a company's devices.",
      docs: "BitBar: API documentation",
      severity: "medium",
      names: ["bitbar"],
      value: alnum(32),
      tags: ["ci"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
