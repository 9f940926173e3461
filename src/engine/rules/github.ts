/** GitHub's tokens: known by their prefix, proved by their checksum. */
import type { RuleSpec, VendorRules } from "../rule.ts";
import { encodeBase62 } from "../validators/codec/base62.ts";
import { crc32 } from "../validators/codec/crc32.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const CLASSIC = {
  docs: "GitHub Docs: About authentication to GitHub",
  validator: "github-token",
  base: 5,
  publicPrefix: 4,
  tags: ["code-hosting"],
} as const;

function examplesOf(
  prefix: string,
  name: string,
  ...more: readonly string[]
): ReturnType<RuleSpec["examples"]> {
  const body = sample("alnum", 30);
  const token = `${prefix}${body}${encodeBase62(crc32(body), 6)}`;
  return {
    positive: [
      ...exampleLines(name, token),
      ...more,
      `git clone https://x-access-token:${token}@github.com/owner/repo.git`,
      `MY_${token}`,
    ],
    negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
  };
}

export const github: VendorRules = {
  vendor: "GitHub",
  rules: [
    {
      id: "github-pat",
      name: "GitHub personal access token",
      description: "Acts as its owner within its scopes.",
      ...CLASSIC,
      severity: "critical",
      regex: "(?<![A-Za-z0-9])ghp_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      revoke: "Delete the token under Settings, Developer settings, Personal access tokens.",
      examples: () => examplesOf("ghp_", "GITHUB_TOKEN"),
    },
    {
      id: "github-oauth-token",
      name: "GitHub OAuth access token",
      description: "Acts for a user on behalf of an OAuth app; `gh auth login` makes one.",
      ...CLASSIC,
      severity: "critical",
      regex: "(?<![A-Za-z0-9])gho_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      revoke: "Revoke the app under Settings, Applications, Authorized OAuth Apps.",
      examples: () => examplesOf("gho_", "GH_TOKEN"),
    },
    {
      id: "github-app-user-token",
      name: "GitHub App user access token",
      description: "Acts for a user on behalf of a GitHub App.",
      ...CLASSIC,
      severity: "high",
      regex: "(?<![A-Za-z0-9])ghu_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      revoke: "Revoke the app under Settings, Applications, Authorized GitHub Apps.",
      examples: () => examplesOf("ghu_", "GITHUB_USER_TOKEN"),
    },
    {
      id: "github-app-installation-token",
      name: "GitHub App installation access token",
      description: "Acts as a GitHub App, or as an Actions run, for about an hour.",
      ...CLASSIC,
      severity: "high",
      regex: "(?<![A-Za-z0-9])ghs_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      revoke: "Call `DELETE /installation/token` with it, or let it expire.",
      examples: () => examplesOf("ghs_", "GITHUB_TOKEN"),
    },
    {
      id: "github-refresh-token",
      name: "GitHub App refresh token",
      description: "Makes new user access tokens for six months.",
      ...CLASSIC,
      severity: "high",
      regex: "(?<![A-Za-z0-9])ghr_(?:[A-Za-z0-9]{36}|[A-Za-z0-9]{76})(?![A-Za-z0-9])",
      revoke: "Revoke the app under Settings, Applications, Authorized GitHub Apps.",
      examples: () => examplesOf("ghr_", "GITHUB_REFRESH_TOKEN", `refresh_token=ghr_${sample("alnum", 76)}`),
    },
    {
      id: "github-app-stateless-token",
      name: "GitHub App stateless installation token",
      description: "Acts as a GitHub App for about an hour; the form rolled out in 2026.",
      docs: "GitHub Changelog: GitHub App installation tokens, per-request override header",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])ghs_[0-9]{1,12}_eyJ[A-Za-z0-9_-]{10,400}\\.eyJ[A-Za-z0-9_-]{10,700}\\.[A-Za-z0-9_-]{40,700}(?![A-Za-z0-9_-])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["code-hosting"],
      revoke: "Call `DELETE /installation/token` with it, or let it expire.",
      examples: () => {
        const token = `ghs_1204817_eyJ${sample("alnum", 60)}.eyJ${sample("alnum", 200, 2)}.${sample("base64url", 86, 3)}`;
        return {
          positive: exampleLines("GITHUB_TOKEN", token),
          negative: [
            `TOKEN=ghs_1204817_eyJ${sample("alnum", 60)}`,
            `TOKEN=ghs_1204817_${sample("alnum", 60)}.eyJ${sample("alnum", 90)}.${sample("alnum", 86)}`,
          ],
        };
      },
    },
    {
      id: "github-fine-grained-pat",
      name: "GitHub fine-grained personal access token",
      description: "Acts as its owner in the repositories it was made for.",
      docs: "GitHub Docs: Managing your personal access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])",
      validator: "github-fine-grained",
      base: 5,
      publicPrefix: 11,
      tags: ["code-hosting"],
      revoke: "Delete the token under Settings, Developer settings, Fine-grained tokens.",
      examples: () => {
        const body = `github_pat_${sample("alnum", 22)}_${sample("alnum", 53, 2)}`;
        const token = `${body}${encodeBase62(crc32(body), 6)}`;
        return {
          positive: [...exampleLines("GITHUB_TOKEN", token), `https://${token}@github.com/owner/repo.git`],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
