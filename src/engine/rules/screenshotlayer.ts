/** screenshotlayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const screenshotlayer: VendorRules = {
  vendor: "screenshotlayer",
  rules: [
    namedToken({
      id: "screenshotlayer-api-key",
      name: "screenshotlayer API key",
      description: "Takes website screenshots at its owner's cost.",
      docs: "screenshotlayer: API documentation",
      severity: "low",
      names: ["screenshotlayer"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
