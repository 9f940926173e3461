/** FetchRSS API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const fetchrss: VendorRules = {
  vendor: "FetchRSS",
  rules: [
    namedToken({
      id: "fetchrss-api-token",
      name: "FetchRSS API token",
      description: "Makes feeds as its owner.",
      docs: "FetchRSS: API documentation",
      severity: "low",
      names: ["fetchrss", "fetch_rss"],
      value: spelled(
        "[0-9A-Za-z]{4,40}\\.[0-9A-Za-z.]{24,60}",
        () => `${sample("alnum", 24)}.${sample("alnum", 34)}`,
      ),
      tags: ["scraping"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
