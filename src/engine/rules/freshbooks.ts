/** FreshBooks API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const freshbooks: VendorRules = {
  vendor: "FreshBooks",
  rules: [
    namedToken({
      id: "freshbooks-api-secret",
      name: "FreshBooks API secret",
      description: "Reads and changes a company's invoices.",
      docs: "FreshBooks: API documentation",
      severity: "high",
      names: ["freshbooks"],
      value: hex(64),
      tags: ["accounting"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
