/** Nicereply API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const nicereply: VendorRules = {
  vendor: "Nicereply",
  rules: [
    namedToken({
      id: "nicereply-api-key",
      name: "Nicereply API key",
      description: "Reads a company's customer ratings.",
      docs: "Nicereply: API documentation",
      severity: "medium",
      names: ["nicereply"],
      value: hex(40),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
