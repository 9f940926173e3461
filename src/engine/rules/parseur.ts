/** Parseur API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const parseur: VendorRules = {
  vendor: "Parseur",
  rules: [
    namedToken({
      id: "parseur-api-key",
      name: "Parseur API key",
      description: "Reads parsed documents as its owner.",
      docs: "Parseur: API documentation",
      severity: "medium",
      names: ["parseur"],
      value: hex(40),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
