/** Mesibo API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const mesibo: VendorRules = {
  vendor: "Mesibo",
  rules: [
    namedToken({
      id: "mesibo-api-token",
      name: "Mesibo API token",
      description: "Sends messages and calls as an application.",
      docs: "Mesibo: API documentation",
      severity: "high",
      names: ["mesibo"],
      value: lowerAlnum(64),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
