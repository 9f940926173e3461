/** Cloudflare API tokens, the global API key and Origin CA keys. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cloudflareKeys: VendorRules = {
  vendor: "Cloudflare",
  rules: [
    {
      id: "cloudflare-api-token",
      name: "Cloudflare API token",
      description: "Changes the zones and accounts it was made for.",
      docs: "Cloudflare: Create API token",
      severity: "critical",
      regex: assignment({
        names: ["cloudflare", "cf_api", "cf_token", "cf_dns", "cf_account_token"],
        value: "[A-Za-z0-9_-]{40}",
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      tags: ["cloud"],
      revoke: "Roll or delete the token under My Profile, API Tokens.",
      examples: () => {
        const value = sample("base64url", 40);
        return {
          positive: [...exampleLines("CLOUDFLARE_API_TOKEN", value)],
          negative: [`CHECKSUM=${value}`, `CF_API_TOKEN=${value}x`],
        };
      },
    },
    {
      id: "cloudflare-global-key",
      name: "Cloudflare global API key",
      description: "Controls every zone and account its owner can reach.",
      docs: "Cloudflare: Get Global API key",
      severity: "critical",
      regex: assignment({
        names: ["cloudflare", "cf_api", "cf_key", "cf_global", "x_auth_key"],
        value: "[a-f0-9]{37}",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["cloud"],
      revoke: "Change the key under My Profile, API Tokens, API Keys.",
      examples: () => {
        const value = sample("hex", 37);
        return {
          positive: [...exampleLines("CLOUDFLARE_API_KEY", value), `curl -H "X-Auth-Key: ${value}"`],
          negative: [`CHECKSUM=${value}`, `CF_API_KEY=${value}00`],
        };
      },
    },
    {
      id: "cloudflare-origin-ca-key",
      name: "Cloudflare Origin CA key",
      description: "Issues certificates that Cloudflare trusts for its zones.",
      docs: "Cloudflare: Get Origin CA keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(v1\\.0-[a-f0-9]{24}-[a-f0-9]{146})(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Change the key under My Profile, API Tokens, API Keys.",
      examples: () => {
        const value = `v1.0-${sample("hex", 24)}-${sample("hex", 146)}`;
        return {
          positive: [...exampleLines("CF_ORIGIN_CA_KEY", value)],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
