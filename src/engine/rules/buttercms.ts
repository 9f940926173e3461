/** ButterCMS API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const buttercms: VendorRules = {
  vendor: "ButterCMS",
  rules: [
    namedToken({
      id: "buttercms-api-token",
      name: "ButterCMS API token",
      description: "Reads a site's content.",
      docs: "ButterCMS: API documentation",
      severity: "low",
      names: ["buttercms", "butter_cms", "butter_api"],
      value: hex(40),
      tags: ["cms"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
