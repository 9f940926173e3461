/** Shortcut API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const shortcut: VendorRules = {
  vendor: "Shortcut",
  rules: [
    namedToken({
      id: "shortcut-api-token",
      name: "Shortcut API token",
      description: "Reads and changes a company's projects.",
      docs: "Shortcut: API documentation",
      severity: "high",
      names: [
        "shortcut_api",
        "shortcut_token",
        "shortcut_key",
        "clubhouse_api",
        "clubhouse_token",
        "shortcut",
      ],
      value: uuid(),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
