/** PlanetScale's tokens and passwords: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const planetscale: VendorRules = {
  vendor: "PlanetScale",
  rules: [
    {
      id: "planetscale-service-token",
      name: "PlanetScale service token",
      description: "Manages databases within its permissions.",
      docs: "PlanetScale: Service tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])pscale_tkn_[A-Za-z0-9_-]{32,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 11,
      tags: ["database"],
      revoke: "Delete the token under Settings, Service tokens.",
      examples: () => {
        const token = `pscale_tkn_${sample("base64url", 43)}`;
        return {
          positive: exampleLines("PLANETSCALE_SERVICE_TOKEN", token),
          negative: [
            `TOKEN=pscale_tkn_${sample("base64url", 31)}`,
            `TOKEN=pscale_tkn_${sample("base64url", 65)}`,
          ],
        };
      },
    },
    {
      id: "planetscale-password",
      name: "PlanetScale database password",
      description: "Signs in to a branch of a database.",
      docs: "PlanetScale: Connection strings",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])pscale_pw_[A-Za-z0-9_-]{32,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 10,
      tags: ["database"],
      revoke: "Delete the password on the branch's page.",
      examples: () => {
        const token = `pscale_pw_${sample("base64url", 43)}`;
        return {
          positive: exampleLines("DATABASE_PASSWORD", token),
          negative: [
            `TOKEN=pscale_pw_${sample("base64url", 31)}`,
            `TOKEN=pscale_pw_${sample("base64url", 65)}`,
          ],
        };
      },
    },
    {
      id: "planetscale-oauth-token",
      name: "PlanetScale OAuth token",
      description: "Acts for a user.",
      docs: "PlanetScale: OAuth applications",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pscale_oauth_[A-Za-z0-9_-]{32,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 13,
      tags: ["database"],
      revoke: "Revoke the application's access under Settings.",
      examples: () => {
        const token = `pscale_oauth_${sample("base64url", 43)}`;
        return {
          positive: exampleLines("PLANETSCALE_OAUTH_TOKEN", token),
          negative: [
            `TOKEN=pscale_oauth_${sample("base64url", 31)}`,
            `TOKEN=pscale_oauth_${sample("base64url", 65)}`,
          ],
        };
      },
    },
  ],
};
