/** pganalyze API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const pganalyze: VendorRules = {
  vendor: "pganalyze",
  rules: [
    namedToken({
      id: "pganalyze-api-key",
      name: "pganalyze API key",
      description: "Reads an organisation's database statistics.",
      docs: "pganalyze: API documentation",
      severity: "medium",
      names: ["pganalyze"],
      value: base64url(16),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
