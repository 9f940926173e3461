/** SonarQube Cloud API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const sonarcloud: VendorRules = {
  vendor: "SonarQube Cloud",
  rules: [
    namedToken({
      id: "sonarcloud-api-token",
      name: "SonarQube Cloud API token",
      description: "Runs analyses and reads an organisation's projects.",
      docs: "SonarQube Cloud: API documentation",
      severity: "high",
      names: ["sonarcloud", "sonar_cloud"],
      value: hex(40),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
