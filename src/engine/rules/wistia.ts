/** Wistia API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const wistia: VendorRules = {
  vendor: "Wistia",
  rules: [
    namedToken({
      id: "wistia-api-token",
      name: "Wistia API token",
      description: "Reads and changes an account's videos.",
      docs: "Wistia: API documentation",
      severity: "high",
      names: ["wistia"],
      value: hex(64),
      tags: ["video"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
