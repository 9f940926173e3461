/** Appcues API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const appcues: VendorRules = {
  vendor: "Appcues",
  rules: [
    namedToken({
      id: "appcues-api-key",
      name: "Appcues API key",
      description: "Reads and changes an account's in-app flows.",
      docs: "Appcues: API documentation",
      severity: "medium",
      names: ["appcues"],
      value: either(uuid(), hex(32)),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
