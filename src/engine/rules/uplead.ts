/** UpLead API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const uplead: VendorRules = {
  vendor: "UpLead",
  rules: [
    namedToken({
      id: "uplead-api-key",
      name: "UpLead API key",
      description: "Looks up contacts at its owner's cost.",
      docs: "UpLead: API documentation",
      severity: "medium",
      names: ["uplead"],
      value: hex(32),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
