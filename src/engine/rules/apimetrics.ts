/** APImetrics API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const apimetrics: VendorRules = {
  vendor: "APImetrics",
  rules: [
    namedToken({
      id: "apimetrics-api-key",
      name: "APImetrics API key",
      description: "Reads and changes an account's API monitors.",
      docs: "APImetrics: API documentation",
      severity: "medium",
      names: ["apimetrics", "api_metrics"],
      value: alnum(32),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
