/** Aero Workflow API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const aeroworkflow: VendorRules = {
  vendor: "Aero Workflow",
  rules: [
    namedToken({
      id: "aeroworkflow-api-key",
      name: "Aero Workflow API key",
      description: "Reads and changes an accounting practice's tasks.",
      docs: "Aero Workflow: API documentation",
      severity: "medium",
      names: ["aeroworkflow"],
      value: alnum(20),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
