/** Easy Insight API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const easyinsight: VendorRules = {
  vendor: "Easy Insight",
  rules: [
    namedToken({
      id: "easyinsight-api-key",
      name: "Easy Insight API key",
      description: "Reads and changes an account's reports.",
      docs: "Easy Insight: API documentation",
      severity: "medium",
      names: ["easyinsight", "easy_insight"],
      value: alnum(20),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
