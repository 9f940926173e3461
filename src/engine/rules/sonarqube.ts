/** SonarQube token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sonarqube: VendorRules = {
  vendor: "SonarQube",
  rules: [
    {
      id: "sonarqube-legacy-token",
      name: "SonarQube token",
      description: "Runs analyses and reads projects; tokens made before version 9.5 have no prefix.",
      docs: "SonarQube: Managing your tokens",
      severity: "high",
      regex: assignment({ names: ["sonar"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the token under My Account, Security.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("SONAR_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `SONAR_TOKEN=${value}${value}`,
            `SONAR_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
