/** Qase API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const qase: VendorRules = {
  vendor: "Qase",
  rules: [
    namedToken({
      id: "qase-api-token",
      name: "Qase API token",
      description: "Reads and changes an organisation's test cases.",
      docs: "Qase: API documentation",
      severity: "medium",
      names: ["qase"],
      value: either(hex(64), hex(40)),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
