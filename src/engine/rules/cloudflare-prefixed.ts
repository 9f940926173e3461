/** Cloudflare's newer keys and tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cloudflarePrefixed: VendorRules = {
  vendor: "Cloudflare",
  rules: [
    {
      id: "cloudflare-prefixed-token",
      name: "Cloudflare API token or key",
      description: "Changes zones, rules and workers within its permissions.",
      docs: "Cloudflare Docs: Token formats",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])cf(?:k|ut|at)_[A-Za-z0-9]{44,60}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Roll or delete the token under My Profile, API Tokens.",
      examples: () => {
        const token = `cfut_${sample("alnum", 48)}`;
        return {
          positive: exampleLines("CLOUDFLARE_API_TOKEN", token),
          negative: [`TOKEN=cfut_${sample("alnum", 43)}`, `TOKEN=cfut_${sample("alnum", 61)}`],
        };
      },
    },
  ],
};
