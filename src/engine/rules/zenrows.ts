/** ZenRows API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const zenrows: VendorRules = {
  vendor: "ZenRows",
  rules: [
    namedToken({
      id: "zenrows-api-key",
      name: "ZenRows API key",
      description: "Fetches pages at its owner's cost.",
      docs: "ZenRows: API documentation",
      severity: "medium",
      names: ["zenrows"],
      value: hex(40),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
