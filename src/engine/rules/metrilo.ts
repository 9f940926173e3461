/** Metrilo API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const metrilo: VendorRules = {
  vendor: "Metrilo",
  rules: [
    namedToken({
      id: "metrilo-api-token",
      name: "Metrilo API token",
      description: "Reads and sends a shop's events.",
      docs: "Metrilo: API documentation",
      severity: "medium",
      names: ["metrilo"],
      value: hex(16),
      tags: ["analytics"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
