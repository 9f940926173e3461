/** AppSynergy API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const appsynergy: VendorRules = {
  vendor: "AppSynergy",
  rules: [
    namedToken({
      id: "appsynergy-api-key",
      name: "AppSynergy API key",
      description: "Reads and changes an application's records.",
      docs: "AppSynergy: API documentation",
      severity: "medium",
      names: ["appsynergy"],
      value: lowerAlnum(64),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
