/** uClassify API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const uclassify: VendorRules = {
  vendor: "uClassify",
  rules: [
    namedToken({
      id: "uclassify-api-key",
      name: "uClassify API key",
      description: "Classifies texts at its owner's quota.",
      docs: "uClassify: API documentation",
      severity: "low",
      names: ["uclassify"],
      value: alnum(12),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
