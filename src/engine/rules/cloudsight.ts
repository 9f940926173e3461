/** CloudSight API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const cloudsight: VendorRules = {
  vendor: "CloudSight",
  rules: [
    namedToken({
      id: "cloudsight-api-key",
      name: "CloudSight API key",
      description: "Recognises pictures at its owner's cost.",
      docs: "CloudSight: API documentation",
      severity: "medium",
      names: ["cloudsight"],
      value: base64url(22),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
