/** Webflow API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const webflow: VendorRules = {
  vendor: "Webflow",
  rules: [
    namedToken({
      id: "webflow-api-token",
      name: "Webflow API token",
      description: "Reads and changes a site's content.",
      docs: "Webflow: API documentation",
      severity: "high",
      names: ["webflow"],
      value: hex(64),
      tags: ["cms"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
