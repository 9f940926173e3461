/** Simvoly API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const simvoly: VendorRules = {
  vendor: "Simvoly",
  rules: [
    namedToken({
      id: "simvoly-api-key",
      name: "Simvoly API key",
      description: "Reads and changes an account's websites.",
      docs: "Simvoly: API documentation",
      severity: "medium",
      names: ["simvoly"],
      value: alnum(33),
      tags: ["cms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
