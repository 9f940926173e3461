/** SimFin API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, uuid } from "./token-shapes.ts";

export const simfin: VendorRules = {
  vendor: "SimFin",
  rules: [
    namedToken({
      id: "simfin-api-key",
      name: "SimFin API key",
      description: "Reads financial data at its owner's quota.",
      docs: "SimFin: API documentation",
      severity: "low",
      names: ["simfin"],
      value: either(alnum(32), uuid()),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
