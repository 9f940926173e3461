/** Hiveage API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const hiveage: VendorRules = {
  vendor: "Hiveage",
  rules: [
    namedToken({
      id: "hiveage-api-key",
      name: "Hiveage API key",
      description: "Reads and changes a company's invoices.",
      docs: "Hiveage: API documentation",
      severity: "medium",
      names: ["hiveage"],
      value: alnum(20),
      tags: ["accounting"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
