/** Axonaut API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const axonaut: VendorRules = {
  vendor: "Axonaut",
  rules: [
    namedToken({
      id: "axonaut-api-key",
      name: "Axonaut API key",
      description: "Reads and changes a company's customers and invoices.",
      docs: "Axonaut: API documentation",
      severity: "high",
      names: ["axonaut"],
      value: hex(32),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
