/** Vyte API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const vyte: VendorRules = {
  vendor: "Vyte",
  rules: [
    namedToken({
      id: "vyte-api-key",
      name: "Vyte API key",
      description: "Reads and changes its owner's calendar.",
      docs: "Vyte: API documentation",
      severity: "medium",
      names: ["vyte"],
      bounded: true,
      value: lowerAlnum(50),
      tags: ["scheduling"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
