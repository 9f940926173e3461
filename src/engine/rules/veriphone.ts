/** Veriphone API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const veriphone: VendorRules = {
  vendor: "Veriphone",
  rules: [
    namedToken({
      id: "veriphone-api-key",
      name: "Veriphone API key",
      description: "Checks phone numbers at its owner's quota.",
      docs: "Veriphone: API documentation",
      severity: "low",
      names: ["veriphone"],
      value: upperAlnum(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
