/** Codequiry API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const codequiry: VendorRules = {
  vendor: "Codequiry",
  rules: [
    namedToken({
      id: "codequiry-api-key",
      name: "Codequiry API key",
      description: "Checks code for plagiarism at its owner's cost.",
      docs: "Codequiry: API documentation",
      severity: "low",
      names: ["codequiry"],
      value: hex(64),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
