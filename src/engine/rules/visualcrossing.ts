/** Visual Crossing API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const visualcrossing: VendorRules = {
  vendor: "Visual Crossing",
  rules: [
    namedToken({
      id: "visualcrossing-api-key",
      name: "Visual Crossing API key",
      description: "Reads weather at its owner's quota.",
      docs: "Visual Crossing: API documentation",
      severity: "low",
      names: ["visualcrossing", "visual_crossing"],
      value: upperAlnum(25),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
