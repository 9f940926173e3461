/** Cicero API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const cicero: VendorRules = {
  vendor: "Cicero",
  rules: [
    namedToken({
      id: "cicero-api-key",
      name: "Cicero API key",
      description: "Looks up districts and officials at its owner's cost.",
      docs: "Cicero: API documentation",
      severity: "low",
      names: ["cicero"],
      bounded: true,
      value: hex(40),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
