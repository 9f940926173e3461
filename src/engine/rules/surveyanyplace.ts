/** Survey Anyplace API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const surveyanyplace: VendorRules = {
  vendor: "Survey Anyplace",
  rules: [
    namedToken({
      id: "surveyanyplace-api-key",
      name: "Survey Anyplace API key",
      description: "Reads its owner's survey answers.",
      docs: "Survey Anyplace: API documentation",
      severity: "medium",
      names: ["surveyanyplace", "survey_anyplace", "pointerpro"],
      value: either(hex(32), uuid()),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
