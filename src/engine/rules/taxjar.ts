/** TaxJar API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const taxjar: VendorRules = {
  vendor: "TaxJar",
  rules: [
    namedToken({
      id: "taxjar-api-token",
      name: "TaxJar API token",
      description: "Reads and files a shop's sales taxes.",
      docs: "TaxJar: API documentation",
      severity: "high",
      names: ["taxjar"],
      value: hex(32),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
