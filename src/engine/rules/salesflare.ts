/** Salesflare API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const salesflare: VendorRules = {
  vendor: "Salesflare",
  rules: [
    namedToken({
      id: "salesflare-api-key",
      name: "Salesflare API key",
      description: "Reads and changes a company's customers.",
      docs: "Salesflare: API documentation",
      severity: "high",
      names: ["salesflare"],
      value: base64url(45),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
