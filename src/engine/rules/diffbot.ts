/** Diffbot API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const diffbot: VendorRules = {
  vendor: "Diffbot",
  rules: [
    namedToken({
      id: "diffbot-api-token",
      name: "Diffbot API token",
      description: "Extracts web data at its owner's cost.",
      docs: "Diffbot: API documentation",
      severity: "medium",
      names: ["diffbot"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
