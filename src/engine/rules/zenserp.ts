/** Zenserp API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const zenserp: VendorRules = {
  vendor: "Zenserp",
  rules: [
    namedToken({
      id: "zenserp-api-key",
      name: "Zenserp API key",
      description: "Reads search results at its owner's quota.",
      docs: "Zenserp: API documentation",
      severity: "low",
      names: ["zenserp"],
      value: uuid(),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
