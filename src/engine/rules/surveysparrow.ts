/** SurveySparrow API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const surveysparrow: VendorRules = {
  vendor: "SurveySparrow",
  rules: [
    namedToken({
      id: "surveysparrow-api-token",
      name: "SurveySparrow API token",
      description: "Reads and changes a company's surveys.",
      docs: "SurveySparrow: API documentation",
      severity: "medium",
      names: ["surveysparrow", "survey_sparrow"],
      value: either(base64url(88), base64url(86)),
      tags: ["forms"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
