/** Docker Hub's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const docker: VendorRules = {
  vendor: "Docker",
  rules: [
    {
      id: "docker-personal-access-token",
      name: "Docker personal access token",
      description: "Pulls and pushes images as its owner.",
      docs: "Docker Docs: Personal access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])dckr_pat_[A-Za-z0-9_-]{27,43}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 9,
      tags: ["packages"],
      revoke: "Delete the token under Account settings, Personal access tokens.",
      examples: () => {
        const token = `dckr_pat_${sample("base64url", 27)}`;
        return {
          positive: exampleLines("DOCKERHUB_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
    {
      id: "docker-organization-access-token",
      name: "Docker organization access token",
      description: "Pulls and pushes images of an organisation.",
      docs: "Docker Docs: Organization access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])dckr_oat_[A-Za-z0-9_-]{32,48}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 9,
      tags: ["packages"],
      revoke: "Delete the token under the organisation's Access tokens.",
      examples: () => {
        const token = `dckr_oat_${sample("base64url", 32)}`;
        return {
          positive: exampleLines("DOCKERHUB_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
