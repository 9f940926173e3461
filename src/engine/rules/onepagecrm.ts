/** OnePageCRM API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64, base64url, either } from "./token-shapes.ts";

export const onepagecrm: VendorRules = {
  vendor: "OnePageCRM",
  rules: [
    namedToken({
      id: "onepagecrm-api-key",
      name: "OnePageCRM API key",
      description: "Reads and changes its owner's contacts.",
      docs: "OnePageCRM: API documentation",
      severity: "medium",
      names: ["onepagecrm", "onepage_crm", "one_page_crm"],
      value: either(either(base64(43), base64(44)), base64url(44)),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
