/** Conversion Tools API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const conversiontools: VendorRules = {
  vendor: "Conversion Tools",
  rules: [
    namedToken({
      id: "conversiontools-api-token",
      name: "Conversion Tools API token",
      description: "Converts files as its owner.",
      docs: "Conversion Tools: API documentation",
      severity: "low",
      names: ["conversiontools", "conversion_tools"],
      value: hex(32),
      tags: ["documents"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
