/** Nimble API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const nimble: VendorRules = {
  vendor: "Nimble",
  rules: [
    namedToken({
      id: "nimble-api-token",
      name: "Nimble API token",
      description: "Reads and changes its owner's contacts.",
      docs: "Nimble: API documentation",
      severity: "medium",
      names: ["nimble_crm", "nimble_api", "nimble_token", "nimble_key", "nimble"],
      value: alnum(30),
      tags: ["crm"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
