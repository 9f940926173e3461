/** Supabase's keys and tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const supabase: VendorRules = {
  vendor: "Supabase",
  rules: [
    {
      id: "supabase-secret-key",
      name: "Supabase secret key",
      description: "Reads and writes a project's data past its row policies.",
      docs: "Supabase Docs: Understanding API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 10,
      tags: ["database"],
      revoke: "Delete the key under Project settings, API Keys.",
      examples: () => {
        const token = `sb_secret_${sample("base64url", 22)}_${sample("base64url", 8)}`;
        return {
          positive: exampleLines("SUPABASE_SECRET_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "supabase-access-token",
      name: "Supabase personal access token",
      description: "Manages projects as its owner.",
      docs: "Supabase Docs: Management API, authentication",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sbp_(?:v0_|oauth_)?[0-9a-f]{40,48}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["database"],
      revoke: "Delete the token under Account, Access Tokens.",
      examples: () => {
        const token = `sbp_${sample("hex", 40)}`;
        return {
          positive: exampleLines("SUPABASE_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=sbp_${sample("hex", 49)}`],
        };
      },
    },
  ],
};
