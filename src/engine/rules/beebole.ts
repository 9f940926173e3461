/** BeeBole API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const beebole: VendorRules = {
  vendor: "BeeBole",
  rules: [
    namedToken({
      id: "beebole-api-token",
      name: "BeeBole API token",
      description: "Reads and changes a company's timesheets.",
      docs: "BeeBole: API documentation",
      severity: "medium",
      names: ["beebole"],
      value: either(hex(40), uuid()),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
