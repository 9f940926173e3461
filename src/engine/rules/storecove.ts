/** Storecove API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const storecove: VendorRules = {
  vendor: "Storecove",
  rules: [
    namedToken({
      id: "storecove-api-key",
      name: "Storecove API key",
      description: "Sends invoices as a company.",
      docs: "Storecove: API documentation",
      severity: "high",
      names: ["storecove"],
      value: base64url(43),
      tags: ["accounting"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
