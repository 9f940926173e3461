/** SonarQube's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sonarqubePrefixed: VendorRules = {
  vendor: "SonarQube",
  rules: [
    {
      id: "sonarqube-token",
      name: "SonarQube token",
      description: "Analyses projects, or acts as its owner.",
      docs: "SonarQube Docs: Generating and using tokens",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])sq[upa]_[0-9a-f]{40}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["ci"],
      revoke: "Revoke the token under My Account, Security.",
      examples: () => {
        const token = `squ_${sample("hex", 40)}`;
        return {
          positive: exampleLines("SONAR_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
