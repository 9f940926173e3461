/** Guru API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, lowerAlnum, uuid } from "./token-shapes.ts";

export const guru: VendorRules = {
  vendor: "Guru",
  rules: [
    namedToken({
      id: "guru-api-token",
      name: "Guru API token",
      description: "Reads and changes a company's knowledge cards.",
      docs: "Guru: API documentation",
      severity: "medium",
      names: ["getguru", "guru_token", "guru_api", "guru_key", "guru_user"],
      value: either(uuid(), lowerAlnum(25)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
