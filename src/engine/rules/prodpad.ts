/** ProdPad API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const prodpad: VendorRules = {
  vendor: "ProdPad",
  rules: [
    namedToken({
      id: "prodpad-api-key",
      name: "ProdPad API key",
      description: "Reads and changes a company's product roadmaps.",
      docs: "ProdPad: API documentation",
      severity: "medium",
      names: ["prodpad"],
      value: hex(64),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
