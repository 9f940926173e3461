/** Diggernaut API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const diggernaut: VendorRules = {
  vendor: "Diggernaut",
  rules: [
    namedToken({
      id: "diggernaut-api-key",
      name: "Diggernaut API key",
      description: "Runs its owner's web scrapers.",
      docs: "Diggernaut: API documentation",
      severity: "medium",
      names: ["diggernaut"],
      value: hex(40),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
