/** Databricks' tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const databricks: VendorRules = {
  vendor: "Databricks",
  rules: [
    {
      id: "databricks-access-token",
      name: "Databricks personal access token",
      description: "Acts as its owner in a workspace.",
      docs: "Databricks: Personal access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])dapi[0-9a-f]{32}(?:-[0-9])?(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["data"],
      revoke: "Revoke the token under Settings, Developer, Access tokens.",
      examples: () => {
        const token = `dapi${sample("hex", 32)}`;
        return {
          positive: [...exampleLines("DATABRICKS_TOKEN", token), `[DEFAULT]\ntoken = ${token}-2\n`],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "databricks-oauth-secret",
      name: "Databricks OAuth secret",
      description: "Acts as a service principal.",
      docs: "Databricks: OAuth machine-to-machine",
      severity: "high",
      regex: "(?<![A-Za-z0-9])dose[0-9a-f]{32}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["data"],
      revoke: "Delete the secret on the service principal's page.",
      examples: () => {
        const token = `dose${sample("hex", 32)}`;
        return {
          positive: exampleLines("DATABRICKS_CLIENT_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
