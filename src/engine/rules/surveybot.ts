/** Surveybot API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const surveybot: VendorRules = {
  vendor: "Surveybot",
  rules: [
    namedToken({
      id: "surveybot-api-key",
      name: "Surveybot API key",
      description: "Reads its owner's survey answers.",
      docs: "Surveybot: API documentation",
      severity: "medium",
      names: ["surveybot"],
      value: base64url(80),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
