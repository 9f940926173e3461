/** Pipedream API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const pipedream: VendorRules = {
  vendor: "Pipedream",
  rules: [
    namedToken({
      id: "pipedream-api-key",
      name: "Pipedream API key",
      description: "Reads and changes its owner's workflows.",
      docs: "Pipedream: API documentation",
      severity: "high",
      names: ["pipedream"],
      value: hex(32),
      tags: ["integration"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
