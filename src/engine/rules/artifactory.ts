/** JFrog Artifactory API keys and tokens. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const artifactory: VendorRules = {
  vendor: "JFrog",
  rules: [
    {
      id: "artifactory-api-key",
      name: "Artifactory API key",
      description: "Reads and writes packages as its owner.",
      docs: "JFrog: Artifactory authentication",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(AKCp[A-Za-z0-9]{69})(?![A-Za-z0-9])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 4,
      tags: ["packages"],
      revoke: "Revoke the key on the user's profile page.",
      examples: () => {
        const value = `AKC${"p"}${sample("alnum", 69)}`;
        return {
          positive: [...exampleLines("ARTIFACTORY_API_KEY", value)],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "artifactory-reference-token",
      name: "Artifactory reference token",
      description: "Reads and writes packages within its scope.",
      docs: "JFrog: Access tokens, reference tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(cmVmdGtu[A-Za-z0-9]{56})(?![A-Za-z0-9=])",
      gates: { entropy: 3.8 },
      base: 5,
      tags: ["packages"],
      revoke: "Revoke the token under User Management, Access Tokens.",
      examples: () => {
        const value = `cmVmd${"GtuO"}${sample("alnum", 55)}`;
        return {
          positive: [...exampleLines("ARTIFACTORY_TOKEN", value)],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "artifactory-password",
      name: "Artifactory encrypted password",
      description: "Signs in as the user whose password it seals.",
      docs: "JFrog: Centrally secure passwords",
      severity: "high",
      regex: assignment({
        names: ["artifactory", "jfrog"],
        value: "(?:AP[A-F0-9]{1,3}[A-Za-z0-9]{9,40}|[A-Za-z0-9]{73})",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      tags: ["packages"],
      revoke: "Change the user's password.",
      examples: () => {
        const value = `AP5${sample("alnum", 24)}`;
        return {
          positive: [...exampleLines("ARTIFACTORY_PASSWORD", value)],
          negative: [`ID=${value}`, `ARTIFACTORY_USER=${value.slice(0, 9)}`],
        };
      },
    },
  ],
};
