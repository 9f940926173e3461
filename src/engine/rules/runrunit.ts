/** Runrun.it API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const runrunit: VendorRules = {
  vendor: "Runrun.it",
  rules: [
    namedToken({
      id: "runrunit-api-token",
      name: "Runrun.it API token",
      description: "Reads and changes a company's tasks.",
      docs: "Runrun.it: API documentation",
      severity: "medium",
      names: ["runrunit", "runrun_it"],
      value: either(base64url(18), hex(32)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
