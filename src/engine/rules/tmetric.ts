/** TMetric API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const tmetric: VendorRules = {
  vendor: "TMetric",
  rules: [
    namedToken({
      id: "tmetric-api-token",
      name: "TMetric API token",
      description: "Reads and changes its owner's time entries.",
      docs: "TMetric: API documentation",
      severity: "medium",
      names: ["tmetric"],
      value: upperAlnum(64),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
