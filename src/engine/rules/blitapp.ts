/** Blitapp API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const blitapp: VendorRules = {
  vendor: "Blitapp",
  rules: [
    namedToken({
      id: "blitapp-api-key",
      name: "Blitapp API key",
      description: "Takes scheduled screenshots as its owner.",
      docs: "Blitapp: API documentation",
      severity: "low",
      names: ["blitapp"],
      value: base64url(39),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
