/** Codacy API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either, hex } from "./token-shapes.ts";

export const codacy: VendorRules = {
  vendor: "Codacy",
  rules: [
    namedToken({
      id: "codacy-api-token",
      name: "Codacy API token",
      description: "Reads and uploads a project's code quality data.",
      docs: "Codacy: API documentation",
      severity: "medium",
      names: ["codacy"],
      value: either(hex(32), base64url(20), alnum(20)),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
