/** Browshot API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const browshot: VendorRules = {
  vendor: "Browshot",
  rules: [
    namedToken({
      id: "browshot-api-key",
      name: "Browshot API key",
      description: "Takes website screenshots at its owner's cost.",
      docs: "Browshot: API documentation",
      severity: "low",
      names: ["browshot"],
      value: base64url(28),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
