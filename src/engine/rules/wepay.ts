/** WePay API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const wepay: VendorRules = {
  vendor: "WePay",
  rules: [
    namedToken({
      id: "wepay-api-token",
      name: "WePay API token",
      description: "Takes payments and reads customers of an account.",
      docs: "WePay: API documentation",
      severity: "critical",
      names: ["wepay"],
      bounded: true,
      value: either(
        spelled("(?i:stage|production)_[a-z0-9]{50,70}", () => `stage_${sample("lowerDigits", 60)}`),
        alnum(62),
      ),
      tags: ["payment"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
