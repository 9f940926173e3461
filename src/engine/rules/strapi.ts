/** Strapi API tokens: known by name and length. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const strapi: VendorRules = {
  vendor: "Strapi",
  rules: [
    namedToken({
      id: "strapi-api-token",
      name: "Strapi API token",
      description: "Reads and changes a site's content.",
      docs: "Strapi: API tokens",
      severity: "high",
      names: ["strapi"],
      value: hex(256),
      tags: ["cms"],
      revoke: "Delete the token under Settings, API Tokens.",
    }),
  ],
};
