/** Edamam API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const edamam: VendorRules = {
  vendor: "Edamam",
  rules: [
    namedToken({
      id: "edamam-api-key",
      name: "Edamam API key",
      description: "Reads recipes and nutrition data at its owner's quota.",
      docs: "Edamam: API documentation",
      severity: "low",
      names: ["edamam"],
      value: hex(32),
      tags: ["food"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
