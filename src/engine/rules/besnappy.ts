/** Snappy API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const besnappy: VendorRules = {
  vendor: "Snappy",
  rules: [
    namedToken({
      id: "besnappy-api-key",
      name: "Snappy API key",
      description: "Reads and answers a company's support mail.",
      docs: "Snappy: API documentation",
      severity: "medium",
      names: ["besnappy", "be_snappy"],
      value: hex(64),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
