/** ClinchPad API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const clinchpad: VendorRules = {
  vendor: "ClinchPad",
  rules: [
    namedToken({
      id: "clinchpad-api-key",
      name: "ClinchPad API key",
      description: "Reads and changes a company's sales pipeline.",
      docs: "ClinchPad: API documentation",
      severity: "medium",
      names: ["clinchpad"],
      value: hex(32),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
