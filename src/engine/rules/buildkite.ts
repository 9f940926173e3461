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
      regex: "(?<![A-Za-z0-9])bkua_[A-Za-z0-9]{40,64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["ci"],
      revoke: "Revoke the token under Personal settings, API access tokens.",
      examples: () => {
        const token = `bkua_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("BUILDKITE_API_TOKEN", token),
          negative: [`TOKEN=bkua_${sample("alnum", 39)}`, `TOKEN=bkua_${sample("alnum", 65)}`],
        };
      },
    },
    {
      id: "buildkite-agent-token",
      name: "Buildkite agent token",
      description: "Takes jobs of a cluster, or acts as an agent or job.",
      docs: "Buildkite: Token security",
      severity: "high",
      regex: "(?<![A-Za-z0-9])bk(?:ct|aa|aj)_[A-Za-z0-9]{40,100}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["ci"],
      revoke: "Revoke the token on the cluster's Agent tokens page.",
      examples: () => {
        const token = `bkct_${sample("alnum", 44)}`;
        return {
          positive: exampleLines("BUILDKITE_AGENT_TOKEN", token),
          negative: [`TOKEN=bkct_${sample("alnum", 39)}`, `TOKEN=bkct_${sample("alnum", 101)}`],
        };
      },
    },
  ],
};
