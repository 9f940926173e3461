/** WebSitePulse API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const websitepulse: VendorRules = {
  vendor: "WebSitePulse",
  rules: [
    namedToken({
      id: "websitepulse-api-key",
      name: "WebSitePulse API key",
      description: "Reads an account's monitors.",
      docs: "WebSitePulse: API documentation",
      severity: "medium",
      names: ["websitepulse", "website_pulse"],
      value: hex(32),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
