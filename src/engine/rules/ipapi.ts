/** ipapi API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const ipapi: VendorRules = {
  vendor: "ipapi",
  rules: [
    namedToken({
      id: "ipapi-api-key",
      name: "ipapi API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "ipapi: API documentation",
      severity: "low",
      names: ["ipapi", "ip_api"],
      value: either(hex(32), alnum(50)),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
