/** Scrutinizer API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const scrutinizer: VendorRules = {
  vendor: "Scrutinizer",
  rules: [
    namedToken({
      id: "scrutinizer-api-token",
      name: "Scrutinizer API token",
      description: "Reads and starts a project's inspections.",
      docs: "Scrutinizer: API documentation",
      severity: "medium",
      names: ["scrutinizer"],
      value: hex(64),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
