/** Sinch API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const sinch: VendorRules = {
  vendor: "Sinch",
  rules: [
    namedToken({
      id: "sinch-api-token",
      name: "Sinch API token",
      description: "Sends messages at its owner's cost.",
      docs: "Sinch: API documentation",
      severity: "high",
      names: ["sinch"],
      value: either(hex(32), uuid()),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
