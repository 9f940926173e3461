/** Carbon Interface API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const carboninterface: VendorRules = {
  vendor: "Carbon Interface",
  rules: [
    namedToken({
      id: "carboninterface-api-key",
      name: "Carbon Interface API key",
      description: "Estimates emissions at its owner's quota.",
      docs: "Carbon Interface: API documentation",
      severity: "low",
      names: ["carboninterface", "carbon_interface"],
      value: either(base64url(21), alnum(21)),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
