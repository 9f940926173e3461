/** Sheety API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex, opaque } from "./token-shapes.ts";

export const sheety: VendorRules = {
  vendor: "Sheety",
  rules: [
    namedToken({
      id: "sheety-api-token",
      name: "Sheety API token",
      description: "Reads and changes its owner's spreadsheets.",
      docs: "Sheety: API documentation",
      severity: "medium",
      names: ["sheety"],
      value: either(hex(32), base64url(64), opaque(16, 64)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
