/** Dovico API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const dovico: VendorRules = {
  vendor: "Dovico",
  rules: [
    namedToken({
      id: "dovico-api-token",
      name: "Dovico API token",
      description: "Reads and changes a company's timesheets.",
      docs: "Dovico: API documentation",
      severity: "medium",
      names: ["dovico"],
      value: spelled(
        "[0-9a-z]{32}\\.[0-9a-z]{1,40}",
        () => `${sample("lowerDigits", 32)}.${sample("lowerDigits", 20)}`,
      ),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
