/** Atlassian API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const atlassianDataCenter: VendorRules = {
  vendor: "Atlassian",
  rules: [
    namedToken({
      id: "atlassian-data-center-api-token",
      name: "Atlassian API token",
      description: "Acts as its owner in Jira, Confluence or Bitbucket on an own server.",
      docs: "Atlassian: API documentation",
      severity: "high",
      names: ["jira", "confluence", "bitbucket", "atlassian"],
      value: spelled("[MNO][A-Za-z0-9+/]{43}", () => `NDk2${sample("alnum", 40)}`),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
