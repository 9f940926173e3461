/** Supernotes API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const supernotes: VendorRules = {
  vendor: "Supernotes",
  rules: [
    namedToken({
      id: "supernotes-api-key",
      name: "Supernotes API key",
      description: "Reads and changes its owner's notes.",
      docs: "Supernotes: API documentation",
      severity: "medium",
      names: ["supernotes"],
      value: base64url(43),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
