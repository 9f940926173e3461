/** GitHub API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const githubLegacy: VendorRules = {
  vendor: "GitHub",
  rules: [
    namedToken({
      id: "github-legacy-api-token",
      name: "GitHub API token",
      description: "Acts as its owner; made before tokens had prefixes.",
      docs: "GitHub: API documentation",
      severity: "critical",
      names: [
        "github_token",
        "github_oauth",
        "github_auth",
        "github_access",
        "github_api",
        "github_secret",
        "github_client_secret",
        "github_key",
        "github_pat",
        "gh_token",
        "homebrew_github",
      ],
      value: hex(40),
      tags: ["vcs"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
