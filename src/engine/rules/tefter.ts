/** Tefter API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const tefter: VendorRules = {
  vendor: "Tefter",
  rules: [
    namedToken({
      id: "tefter-api-token",
      name: "Tefter API token",
      description: "Reads and changes its owner's bookmarks.",
      docs: "Tefter: API documentation",
      severity: "low",
      names: ["tefter"],
      value: base64url(20),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
