/** GTmetrix API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const gtmetrix: VendorRules = {
  vendor: "GTmetrix",
  rules: [
    namedToken({
      id: "gtmetrix-api-key",
      name: "GTmetrix API key",
      description: "Analyses websites at its owner's cost.",
      docs: "GTmetrix: API documentation",
      severity: "low",
      names: ["gtmetrix"],
      value: hex(32),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
