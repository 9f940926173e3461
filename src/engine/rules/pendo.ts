/** Pendo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const pendo: VendorRules = {
  vendor: "Pendo",
  rules: [
    namedToken({
      id: "pendo-api-key",
      name: "Pendo API key",
      description: "Reads and changes an application's usage data.",
      docs: "Pendo: API documentation",
      severity: "high",
      names: ["pendo"],
      value: either(hex(32), uuid()),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
