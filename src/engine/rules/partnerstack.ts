/** PartnerStack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, base64url, either, spelled } from "./token-shapes.ts";

export const partnerstack: VendorRules = {
  vendor: "PartnerStack",
  rules: [
    namedToken({
      id: "partnerstack-api-key",
      name: "PartnerStack API key",
      description: "Reads and changes a company's partners.",
      docs: "PartnerStack: API documentation",
      severity: "high",
      names: ["partnerstack", "partner_stack"],
      value: either(
        spelled("sk_[A-Za-z0-9]{32,64}", () => `sk_${sample("alnum", 40)}`),
        alnum(64),
        base64url(64),
      ),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
