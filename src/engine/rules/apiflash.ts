/** ApiFlash API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const apiflash: VendorRules = {
  vendor: "ApiFlash",
  rules: [
    namedToken({
      id: "apiflash-api-key",
      name: "ApiFlash API key",
      description: "Takes website screenshots at its owner's cost.",
      docs: "ApiFlash: API documentation",
      severity: "low",
      names: ["apiflash"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
