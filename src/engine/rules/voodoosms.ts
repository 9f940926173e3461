/** Voodoo SMS API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const voodoosms: VendorRules = {
  vendor: "Voodoo SMS",
  rules: [
    namedToken({
      id: "voodoosms-api-key",
      name: "Voodoo SMS API key",
      description: "Sends messages at its owner's cost.",
      docs: "Voodoo SMS: API documentation",
      severity: "high",
      names: ["voodoosms", "voodoo_sms"],
      value: either(alnum(45), alnum(60)),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
