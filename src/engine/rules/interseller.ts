/** Interseller API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const interseller: VendorRules = {
  vendor: "Interseller",
  rules: [
    namedToken({
      id: "interseller-api-key",
      name: "Interseller API key",
      description: "Finds contacts at its owner's cost.",
      docs: "Interseller: API documentation",
      severity: "medium",
      names: ["interseller"],
      value: either(hex(24), hex(64)),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
