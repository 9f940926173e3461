/** Wrike API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const wrike: VendorRules = {
  vendor: "Wrike",
  rules: [
    namedToken({
      id: "wrike-api-token",
      name: "Wrike API token",
      description: "Reads and changes its owner's tasks.",
      docs: "Wrike: API documentation",
      severity: "high",
      names: ["wrike"],
      value: opaque(60, 400),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
