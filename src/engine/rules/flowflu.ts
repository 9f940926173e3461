/** Flowlu API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const flowflu: VendorRules = {
  vendor: "Flowlu",
  rules: [
    namedToken({
      id: "flowflu-api-key",
      name: "Flowlu API key",
      description: "Reads and changes a company's customers and projects.",
      docs: "Flowlu: API documentation",
      severity: "medium",
      names: ["flowlu", "flowflu"],
      value: either(alnum(51), base64url(51)),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
