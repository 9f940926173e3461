/** Groove API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const groovehq: VendorRules = {
  vendor: "Groove",
  rules: [
    namedToken({
      id: "groovehq-api-token",
      name: "Groove API token",
      description: "Reads and answers a company's support mail.",
      docs: "Groove: API documentation",
      severity: "high",
      names: ["groovehq", "groove_hq", "groove_api", "groove_token"],
      value: hex(64),
      tags: ["support"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
