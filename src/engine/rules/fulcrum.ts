/** Fulcrum API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const fulcrum: VendorRules = {
  vendor: "Fulcrum",
  rules: [
    namedToken({
      id: "fulcrum-api-token",
      name: "Fulcrum API token",
      description: "Reads and changes an organisation's field data.",
      docs: "Fulcrum: API documentation",
      severity: "medium",
      names: ["fulcrum"],
      value: hex(80),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
