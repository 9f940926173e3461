/** Vercel's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const vercelPrefixed: VendorRules = {
  vendor: "Vercel",
  rules: [
    {
      id: "vercel-prefixed-token",
      name: "Vercel token",
      description: "Deploys and configures projects; of a user, an integration or an app.",
      docs: "Vercel Changelog: New token formats and secret scanning",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])vc[piar]_[A-Za-z0-9_-]{24,80}(?![A-Za-z0-9_-])",
      gates: { entropy: 3, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Delete the token under Account settings, Tokens.",
      examples: () => {
        const token = `vcp_${sample("base64url", 56)}`;
        return {
          positive: exampleLines("VERCEL_TOKEN", token),
          negative: [`TOKEN=vcp_${sample("base64url", 23)}`, `TOKEN=vcp_${sample("base64url", 81)}`],
        };
      },
    },
    {
      id: "vercel-api-key",
      name: "Vercel API key",
      description: "Calls models by the AI gateway, or v0, at the account's expense.",
      docs: "Vercel Changelog: New token formats and secret scanning",
      severity: "high",
      regex: "(?<![A-Za-z0-9])vck_[A-Za-z0-9_-]{24,80}(?![A-Za-z0-9_-])",
      gates: { entropy: 3, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Delete the key in the AI Gateway settings.",
      examples: () => {
        const token = `vck_${sample("base64url", 56)}`;
        return {
          positive: exampleLines("AI_GATEWAY_API_KEY", token),
          negative: [`TOKEN=vck_${sample("base64url", 23)}`, `TOKEN=vck_${sample("base64url", 81)}`],
        };
      },
    },
    {
      id: "vercel-blob-token",
      name: "Vercel Blob read-write token",
      description: "Reads, writes and deletes a store's files.",
      docs: "Vercel Docs: Vercel Blob",
      severity: "high",
      regex: "(?<![A-Za-z0-9])vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{28,32}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 15,
      tags: ["hosting"],
      revoke: "Rotate the token on the store's page.",
      examples: () => {
        const token = `vercel_blob_rw_${sample("alnum", 16)}_${sample("alnum", 30)}`;
        return {
          positive: exampleLines("BLOB_READ_WRITE_TOKEN", token),
          negative: [
            `TOKEN=${token.slice(0, -4)}`,
            `TOKEN=vercel_blob_ro_${sample("alnum", 16)}_${sample("alnum", 30)}`,
          ],
        };
      },
    },
  ],
};
