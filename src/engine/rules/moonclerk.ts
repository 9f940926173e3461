/** MoonClerk API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const moonclerk: VendorRules = {
  vendor: "MoonClerk",
  rules: [
    namedToken({
      id: "moonclerk-api-key",
      name: "MoonClerk API key",
      description: "Reads a company's payments.",
      docs: "MoonClerk: API documentation",
      severity: "high",
      names: ["moonclerk", "moon_clerk"],
      value: hex(32),
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
