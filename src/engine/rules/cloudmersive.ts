/** Cloudmersive API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const cloudmersive: VendorRules = {
  vendor: "Cloudmersive",
  rules: [
    namedToken({
      id: "cloudmersive-api-key",
      name: "Cloudmersive API key",
      description: "Calls document and security APIs at its owner's quota.",
      docs: "Cloudmersive: API documentation",
      severity: "medium",
      names: ["cloudmersive"],
      value: uuid(),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
