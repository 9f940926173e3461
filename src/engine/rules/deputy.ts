/** Deputy API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const deputy: VendorRules = {
  vendor: "Deputy",
  rules: [
    namedToken({
      id: "deputy-api-token",
      name: "Deputy API token",
      description: "Reads and changes a company's rosters.",
      docs: "Deputy: API documentation",
      severity: "high",
      names: ["deputy"],
      value: hex(32),
      tags: ["hr"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
