/** Jotform API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const jotform: VendorRules = {
  vendor: "Jotform",
  rules: [
    namedToken({
      id: "jotform-api-key",
      name: "Jotform API key",
      description: "Reads and changes its owner's forms and answers.",
      docs: "Jotform: API documentation",
      severity: "high",
      names: ["jotform", "jot_form"],
      value: hex(32),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
