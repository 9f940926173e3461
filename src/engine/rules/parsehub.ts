/** ParseHub API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const parsehub: VendorRules = {
  vendor: "ParseHub",
  rules: [
    namedToken({
      id: "parsehub-api-key",
      name: "ParseHub API key",
      description: "Runs its owner's web scrapers.",
      docs: "ParseHub: API documentation",
      severity: "medium",
      names: ["parsehub", "parse_hub"],
      value: spelled("t[A-Za-z0-9_-]{11}", () => `t${sample("alnum", 11)}`),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
