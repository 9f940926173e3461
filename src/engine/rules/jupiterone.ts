/** JupiterOne API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const jupiterone: VendorRules = {
  vendor: "JupiterOne",
  rules: [
    namedToken({
      id: "jupiterone-api-key",
      name: "JupiterOne API key",
      description: "Reads an organisation's assets and findings.",
      docs: "JupiterOne: API documentation",
      severity: "high",
      names: ["jupiterone", "jupiter_one"],
      value: hex(76),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
