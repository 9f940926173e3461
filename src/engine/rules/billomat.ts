/** Billomat API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const billomat: VendorRules = {
  vendor: "Billomat",
  rules: [
    namedToken({
      id: "billomat-api-key",
      name: "Billomat API key",
      description: "Reads and changes a company's invoices.",
      docs: "Billomat: API documentation",
      severity: "high",
      names: ["billomat"],
      value: hex(32),
      tags: ["accounting"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
