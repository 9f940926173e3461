/** Upwave API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const upwave: VendorRules = {
  vendor: "Upwave",
  rules: [
    namedToken({
      id: "upwave-api-key",
      name: "Upwave API key",
      description: "Reads and changes a company's boards.",
      docs: "Upwave: API documentation",
      severity: "medium",
      names: ["upwave"],
      value: either(alnum(32), hex(40)),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
