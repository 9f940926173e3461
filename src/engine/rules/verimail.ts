/** Verimail API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const verimail: VendorRules = {
  vendor: "Verimail",
  rules: [
    namedToken({
      id: "verimail-api-key",
      name: "Verimail API key",
      description: "Checks mail addresses at its owner's cost.",
      docs: "Verimail: API documentation",
      severity: "low",
      names: ["verimail"],
      value: upperAlnum(32),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
