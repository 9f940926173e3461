/** ThousandEyes API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, uuid } from "./token-shapes.ts";

export const thousandeyes: VendorRules = {
  vendor: "ThousandEyes",
  rules: [
    namedToken({
      id: "thousandeyes-api-token",
      name: "ThousandEyes API token",
      description: "Reads and changes an organisation's network tests.",
      docs: "ThousandEyes: API documentation",
      severity: "high",
      names: ["thousandeyes", "thousand_eyes"],
      value: either(alnum(32), uuid()),
      tags: ["monitoring"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
