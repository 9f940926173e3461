/** Buildkite's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const buildkite: VendorRules = {
  vendor: "Buildkite",
  rules: [
    {
      id: "buildkite-user-access-token",
      name: "Buildkite API access token",
      description: "Acts as its owner within its scopes.",
      docs: "Buildkite: Token security",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])bkua_(?:[A-Za-z0-9]{2,12}\\.)?[A-Za-z0-9]{40,64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["ci"],
      revoke: "Revoke the token under Personal settings, API access tokens.",
      examples: () => {
        const token = `bkua_${sample("alnum", 40)}`;
        return {
          positive: [
            ...exampleLines("BUILDKITE_API_TOKEN", token),
            `api_token: bkua_MTA.${sample("hex", 40, 2)}`,
          ],
          negative: [`TOKEN=bkua_${sample("alnum", 39)}`, `TOKEN=bkua_${sample("alnum", 65)}`],
        };
      },
    },
    {
      id: "buildkite-agent-token",
      name: "Buildkite agent token",
      description: "Registers agents with an organisation or a cluster, or acts as one.",
      docs: "Buildkite: Token security",
      severity: "high",
      regex: "(?<![A-Za-z0-9])bk(?:ct|aa|ar)_(?:[A-Za-z0-9]{2,12}\\.)?[A-Za-z0-9]{40,100}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["ci"],
      revoke: "Revoke the token on the cluster's Agent tokens page.",
      examples: () => {
        const token = `bkct_${sample("alnum", 44)}`;
        return {
          positive: [
            ...exampleLines("BUILDKITE_AGENT_TOKEN", token),
            `buildkite-agent start --token bkaa_MTA.${sample("alnum", 77)}`,
          ],
          negative: [`TOKEN=bkct_${sample("alnum", 39)}`, `TOKEN=bkct_${sample("alnum", 101)}`],
        };
      },
    },
    {
      id: "buildkite-job-token",
      name: "Buildkite agent job token",
      description: "Acts as one running job; a signed JWT that ends with it.",
      docs: "Buildkite: Token security",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(bkaj_eyJ[A-Za-z0-9_-]{10,300}\\.eyJ[A-Za-z0-9_-]{20,1000}\\.[A-Za-z0-9_-]{20,700})(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["ci"],
      revoke: "Cancel the job; the token ends with it.",
      examples: () => {
        const token = `bkaj_eyJ${sample("base64url", 17)}.eyJ${sample("base64url", 260, 2)}.${sample("base64url", 86, 3)}`;
        return {
          positive: [...exampleLines("BUILDKITE_JOB_TOKEN", token), `Authorization: Token ${token}`],
          negative: [`TOKEN=${token.slice(0, 60)}`, `TOKEN=a${token}`],
        };
      },
    },
  ],
};
