/** GitHub's tokens: five classic kinds with a checksum, the fine-grained one, and installation tokens that are a JWT. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const github: VendorRules = {
  vendor: "GitHub",
  rules: [
    {
      id: "github-pat",
      name: "GitHub personal access token",
      description: "Acts as its owner within the token's scopes: code, packages, workflows, settings.",
      docs: "GitHub Docs: About authentication to GitHub, token formats",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(ghp_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["source-code"],
      revoke: "Delete the token under Settings, Developer settings, Personal access tokens.",
      examples: () => {
        const value = classic("ghp", 30);
        return {
          positive: [
            ...exampleLines("GITHUB_TOKEN", value),
            `MY_${value}`,
            `https://x-access-token:${value}@github.com/acme/app.git`,
          ],
          negative: [value.slice(0, -2), `a${value}`, `${value.slice(0, 30)}${"x".repeat(10)}`],
        };
      },
    },
    {
      id: "github-oauth-token",
      name: "GitHub OAuth token",
      description: "Acts for the user who authorised an OAuth app, within its scopes.",
      docs: "GitHub Docs: About authentication to GitHub, token formats",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(gho_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["source-code"],
      revoke:
        "Revoke the app's authorisation under Settings, Applications, or with the API's `DELETE /applications/{client_id}/token`.",
      examples: () => {
        const value = classic("gho", 30);
        return {
          positive: [
            ...exampleLines("GH_OAUTH_TOKEN", value),
            `MY_${value}`,
            `https://x-access-token:${value}@github.com/acme/app.git`,
          ],
          negative: [value.slice(0, -2), `a${value}`, `${value.slice(0, 30)}${"x".repeat(10)}`],
        };
      },
    },
    {
      id: "github-user-token",
      name: "GitHub App user token",
      description: "Acts for a user through a GitHub App; valid for eight hours unless expiry is off.",
      docs: "GitHub Docs: About authentication to GitHub, token formats",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(ghu_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["source-code"],
      revoke: "Revoke the app's authorisation under Settings, Applications, Authorized GitHub Apps.",
      examples: () => {
        const value = classic("ghu", 30);
        return {
          positive: [
            ...exampleLines("GH_USER_TOKEN", value),
            `MY_${value}`,
            `https://x-access-token:${value}@github.com/acme/app.git`,
          ],
          negative: [value.slice(0, -2), `a${value}`, `${value.slice(0, 30)}${"x".repeat(10)}`],
        };
      },
    },
    {
      id: "github-installation-token",
      name: "GitHub App installation token",
      description: "Acts as a GitHub App, or as a workflow run, on the repositories it is installed on.",
      docs: "GitHub Docs: About authentication to GitHub, token formats",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(ghs_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["source-code"],
      revoke: "Call `DELETE /installation/token` with it; it expires within an hour.",
      examples: () => {
        const value = classic("ghs", 30);
        return {
          positive: [
            ...exampleLines("GITHUB_INSTALLATION_TOKEN", value),
            `MY_${value}`,
            `https://x-access-token:${value}@github.com/acme/app.git`,
          ],
          negative: [value.slice(0, -2), `a${value}`, `${value.slice(0, 30)}${"x".repeat(10)}`],
        };
      },
    },
    {
      id: "github-refresh-token",
      name: "GitHub App refresh token",
      description: "Makes new user tokens of a GitHub App for six months.",
      docs: "GitHub Docs: About authentication to GitHub, token formats",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(ghr_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["source-code"],
      revoke: "Revoke the app's authorisation under Settings, Applications, Authorized GitHub Apps.",
      examples: () => {
        const value = classic("ghr", 70);
        return {
          positive: [
            ...exampleLines("GH_REFRESH_TOKEN", value),
            `MY_${value}`,
            `https://x-access-token:${value}@github.com/acme/app.git`,
          ],
          negative: [value.slice(0, -2), `a${value}`, `${value.slice(0, 30)}${"x".repeat(10)}`],
        };
      },
    },
    {
      id: "github-fine-grained-pat",
      name: "GitHub fine-grained token",
      description: "Acts as its owner on chosen repositories with chosen permissions.",
      docs: "GitHub Docs: Managing your personal access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9])",
      validator: "github-fine-grained",
      base: 5,
      publicPrefix: 11,
      tags: ["source-code"],
      revoke: "Delete the token under Settings, Developer settings, Fine-grained tokens.",
      examples: () => {
        const value = fineGrained();
        return {
          positive: [...exampleLines("GITHUB_PAT", value), `MY_${value}`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "github-installation-jwt",
      name: "GitHub App stateless installation token",
      description: "Acts as a GitHub App on the repositories it is installed on; a signed JWT.",
      docs: "GitHub Docs: About authentication to GitHub, token formats",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])(ghs_[0-9]{1,12}_eyJ[A-Za-z0-9_-]{10,500}\\.eyJ[A-Za-z0-9_-]{10,1000}\\.[A-Za-z0-9_-]{20,700})(?![A-Za-z0-9_-])",
      validator: "github-token",
      base: 5,
      publicPrefix: 4,
      tags: ["source-code"],
      revoke: "Suspend the installation, or wait: it expires within an hour.",
      examples: () => {
        const value = `gh${"s_"}${sample("digits", 8)}_eyJ${sample("base64url", 33)}.eyJ${sample("base64url", 120, 2)}.${sample("base64url", 342, 3)}`;
        return {
          positive: [
            ...exampleLines("GITHUB_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 170), `a${value}`],
        };
      },
    },
  ],
};

/** A classic token whose checksum fits. */
function classic(prefix: string, length: number): string {
  const random = sample("alnum", length);
  return `${prefix}_${random}${encodeBase62(crc32(random), 6)}`;
}

/** A fine-grained token whose checksum fits. */
function fineGrained(): string {
  const body = `${["github", "pat"].join("_")}_${sample("alnum", 22)}_${sample("alnum", 53, 2)}`;
  return body + encodeBase62(crc32(body), 6);
}
