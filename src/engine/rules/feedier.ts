/** Feedier API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const feedier: VendorRules = {
  vendor: "Feedier",
  rules: [
    namedToken({
      id: "feedier-api-token",
      name: "Feedier API token",
      description: "Reads and changes a company's feedback.",
      docs: "Feedier: API documentation",
      severity: "medium",
      names: ["feedier"],
      value: hex(32),
      tags: ["marketing"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
