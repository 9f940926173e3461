/** Atera API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, upperAlnum } from "./token-shapes.ts";

export const atera: VendorRules = {
  vendor: "Atera",
  rules: [
    namedToken({
      id: "atera-api-key",
      name: "Atera API key",
      description: "Controls a company's managed devices.",
      docs: "Atera: API documentation",
      severity: "critical",
      names: ["atera"],
      bounded: true,
      value: either(hex(32), upperAlnum(32)),
      tags: ["it-management"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
