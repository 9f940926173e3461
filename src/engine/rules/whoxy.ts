/** Whoxy API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const whoxy: VendorRules = {
  vendor: "Whoxy",
  rules: [
    namedToken({
      id: "whoxy-api-key",
      name: "Whoxy API key",
      description: "Looks up domains at its owner's cost.",
      docs: "Whoxy: API documentation",
      severity: "low",
      names: ["whoxy"],
      value: either(hex(16), hex(33)),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
