/** Checkvist API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const checkvist: VendorRules = {
  vendor: "Checkvist",
  rules: [
    namedToken({
      id: "checkvist-api-key",
      name: "Checkvist API key",
      description: "Reads and changes its owner's lists.",
      docs: "Checkvist: API documentation",
      severity: "low",
      names: ["checkvist"],
      value: alnum(14),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
