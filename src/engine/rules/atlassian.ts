/** Atlassian's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const atlassian: VendorRules = {
  vendor: "Atlassian",
  rules: [
    {
      id: "atlassian-api-token",
      name: "Atlassian API token",
      description: "Acts as its owner in Jira, Confluence and Bitbucket.",
      docs: "Atlassian Support: Manage API tokens for your Atlassian account",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])ATATT3[A-Za-z0-9_-]{100,250}=[0-9A-F]{8}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Revoke the token at id.atlassian.com, Security, API tokens.",
      examples: () => {
        const token = `ATATT3xFfGF0${sample("base64url", 171)}=${sample("HEX", 8)}`;
        return {
          positive: exampleLines("JIRA_API_TOKEN", token),
          negative: [
            `TOKEN=ATATT3xFfGF0${sample("base64url", 171)}`,
            `TOKEN=ATATT3xFfGF0${sample("base64url", 40)}=${sample("HEX", 8)}`,
          ],
        };
      },
    },
    {
      id: "atlassian-bitbucket-access-token",
      name: "Bitbucket access token",
      description: "Acts in one repository, project or workspace.",
      docs: "Atlassian Support: Bitbucket access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])ATCTT3[A-Za-z0-9_-]{100,250}=[0-9A-F]{8}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 6,
      tags: ["code-hosting"],
      revoke: "Revoke the token under the repository's, project's or workspace's settings, Access tokens.",
      examples: () => {
        const token = `ATCTT3xFfGN0${sample("base64url", 171)}=${sample("HEX", 8)}`;
        return {
          positive: [
            ...exampleLines("BITBUCKET_TOKEN", token),
            `https://x-token-auth:${token}@bitbucket.org/team/repo.git`,
          ],
          negative: [
            `TOKEN=ATCTT3xFfGN0${sample("base64url", 171)}`,
            `TOKEN=ATCTT3xFfGN0${sample("base64url", 40)}=${sample("HEX", 8)}`,
          ],
        };
      },
    },
    {
      id: "atlassian-bitbucket-app-password",
      name: "Bitbucket app password",
      description: "Acts as its owner in Bitbucket within its scopes.",
      docs: "Atlassian Support: App passwords",
      severity: "high",
      regex: "(?<![A-Za-z0-9])ATBB[A-Za-z0-9]{24}[0-9A-F]{8}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 4,
      tags: ["code-hosting"],
      revoke: "Delete the password under Personal settings, App passwords.",
      examples: () => {
        const token = `ATBB${sample("alnum", 24)}${sample("HEX", 8)}`;
        return {
          positive: exampleLines("BITBUCKET_APP_PASSWORD", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
