/** Stormboard API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const stormboard: VendorRules = {
  vendor: "Stormboard",
  rules: [
    namedToken({
      id: "stormboard-api-key",
      name: "Stormboard API key",
      description: "Reads and changes its owner's boards.",
      docs: "Stormboard: API documentation",
      severity: "medium",
      names: ["stormboard"],
      value: lowerAlnum(40),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
