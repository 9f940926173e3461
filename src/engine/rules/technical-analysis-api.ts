/** Technical Analysis API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const technicalAnalysisApi: VendorRules = {
  vendor: "Technical Analysis API",
  rules: [
    namedToken({
      id: "technical-analysis-api-api-key",
      name: "Technical Analysis API API key",
      description: "Reads market data at its owner's quota.",
      docs: "Technical Analysis API: API documentation",
      severity: "low",
      names: ["technicalanalysisapi", "technical_analysis"],
      value: alnum(48),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
