/** Rockset API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const rockset: VendorRules = {
  vendor: "Rockset",
  rules: [
    namedToken({
      id: "rockset-api-key",
      name: "Rockset API key",
      description: "Runs queries on an organisation's data.",
      docs: "Rockset: API documentation",
      severity: "high",
      names: ["rockset"],
      value: alnum(64),
      tags: ["database"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
