/** Lexigram API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const lexigram: VendorRules = {
  vendor: "Lexigram",
  rules: [
    namedToken({
      id: "lexigram-api-key",
      name: "Lexigram API key",
      description: "Analyses clinical texts at its owner's quota.",
      docs: "Lexigram: API documentation",
      severity: "medium",
      names: ["lexigram"],
      value: base64url(301),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
