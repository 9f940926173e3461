/** karmaCRM API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const karmacrm: VendorRules = {
  vendor: "karmaCRM",
  rules: [
    namedToken({
      id: "karmacrm-api-key",
      name: "karmaCRM API key",
      description: "Reads and changes a company's contacts.",
      docs: "karmaCRM: API documentation",
      severity: "medium",
      names: ["karmacrm", "karma_crm"],
      value: alnum(20),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
