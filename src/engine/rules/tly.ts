/** T.LY API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const tly: VendorRules = {
  vendor: "T.LY",
  rules: [
    namedToken({
      id: "tly-api-key",
      name: "T.LY API key",
      description: "Reads and changes its owner's short links.",
      docs: "T.LY: API documentation",
      severity: "low",
      names: ["t_ly", "tly_api", "tly_key", "tly_token"],
      bounded: true,
      value: alnum(60),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
