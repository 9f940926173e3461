/** IPQualityScore API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const ipqualityscore: VendorRules = {
  vendor: "IPQualityScore",
  rules: [
    namedToken({
      id: "ipqualityscore-api-key",
      name: "IPQualityScore API key",
      description: "Checks addresses for fraud at its owner's cost.",
      docs: "IPQualityScore: API documentation",
      severity: "medium",
      names: ["ipqualityscore", "ipquality", "ip_quality_score", "ipqs"],
      value: alnum(32),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
