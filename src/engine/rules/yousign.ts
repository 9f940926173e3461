/** Yousign API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const yousign: VendorRules = {
  vendor: "Yousign",
  rules: [
    namedToken({
      id: "yousign-api-key",
      name: "Yousign API key",
      description: "Reads and sends documents for signature.",
      docs: "Yousign: API documentation",
      severity: "high",
      names: ["yousign"],
      value: alnum(32),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
