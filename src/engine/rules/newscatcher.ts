/** NewsCatcher API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const newscatcher: VendorRules = {
  vendor: "NewsCatcher",
  rules: [
    namedToken({
      id: "newscatcher-api-key",
      name: "NewsCatcher API key",
      description: "Reads news at its owner's quota.",
      docs: "NewsCatcher: API documentation",
      severity: "low",
      names: ["newscatcher", "news_catcher"],
      value: base64url(43),
      tags: ["news"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
