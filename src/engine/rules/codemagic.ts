/** Codemagic API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const codemagic: VendorRules = {
  vendor: "Codemagic",
  rules: [
    namedToken({
      id: "codemagic-api-token",
      name: "Codemagic API token",
      description: "Starts builds and reads logs as its owner.",
      docs: "Codemagic: API documentation",
      severity: "high",
      names: ["codemagic"],
      value: base64url(43),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
