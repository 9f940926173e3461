/** Typetalk API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const typetalk: VendorRules = {
  vendor: "Typetalk",
  rules: [
    namedToken({
      id: "typetalk-api-token",
      name: "Typetalk API token",
      description: "Reads and writes messages as its owner.",
      docs: "Typetalk: API documentation",
      severity: "medium",
      names: ["typetalk"],
      value: alnum(64),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
