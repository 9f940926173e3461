/** LinkPreview API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const linkpreview: VendorRules = {
  vendor: "LinkPreview",
  rules: [
    namedToken({
      id: "linkpreview-api-key",
      name: "LinkPreview API key",
      description: "Reads page previews at its owner's quota.",
      docs: "LinkPreview: API documentation",
      severity: "low",
      names: ["linkpreview", "link_preview"],
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
