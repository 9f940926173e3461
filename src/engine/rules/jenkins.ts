/** Jenkins API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const jenkins: VendorRules = {
  vendor: "Jenkins",
  rules: [
    {
      id: "jenkins-api-token",
      name: "Jenkins API token",
      description: "Runs jobs and reads a Jenkins server as its owner.",
      docs: "Jenkins: Authenticating scripted clients",
      severity: "critical",
      regex: assignment({ names: ["jenkins"], value: "(?:11)?[a-f0-9]{32}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Revoke the token on the user's Security page.",
      examples: () => {
        const value = "11" + sample("hex", 32);
        return {
          positive: exampleLines("JENKINS_API_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `JENKINS_API_TOKEN=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
