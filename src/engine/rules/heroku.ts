/** Heroku's API keys: by the name they are assigned to, and the newer ones by their prefix. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const heroku: VendorRules = {
  vendor: "Heroku",
  rules: [
    {
      id: "heroku-api-key",
      name: "Heroku API key",
      description: "Controls every app of a Heroku account.",
      docs: "Heroku Dev Center: Platform API, Authentication",
      severity: "critical",
      regex: assignment({ names: ["heroku"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the API key in Account Settings, or run `heroku authorizations:revoke`.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("HEROKU_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `HEROKU_API_KEY=${value}${value}`,
            `HEROKU_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "heroku-oauth-token",
      name: "Heroku OAuth token",
      description: "Controls the apps of a Heroku account within its scope.",
      docs: "Heroku changelog: Upcoming change to OAuth token length",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(HRKU-AA[A-Za-z0-9_-]{58})(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Run `heroku authorizations:revoke`.",
      examples: () => {
        const value = `HRK${"U-AA"}${sample("base64url", 58)}`;
        return {
          positive: [
            ...exampleLines("HEROKU_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "heroku-oauth-token-uuid",
      name: "Heroku OAuth token, former length",
      description: "Controls the apps of a Heroku account within its scope.",
      docs: "Heroku changelog: Upcoming change to OAuth token length",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(HRKU-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Run `heroku authorizations:revoke`.",
      examples: () => {
        const value = `HRK${"U-"}${sampleUuid()}`;
        return {
          positive: [...exampleLines("HRKU_TOKEN", value), `curl -H 'Authorization: Bearer ${value}' "$API"`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
