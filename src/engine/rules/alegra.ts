/** Alegra API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const alegra: VendorRules = {
  vendor: "Alegra",
  rules: [
    namedToken({
      id: "alegra-api-token",
      name: "Alegra API token",
      description: "Reads and changes a company's invoices and accounts.",
      docs: "Alegra: API documentation",
      severity: "high",
      names: ["alegra"],
      value: lowerAlnum(20),
      tags: ["accounting"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
