/** Salesforce session ids, refresh tokens and consumer secrets. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum } from "./token-shapes.ts";

export const salesforce: VendorRules = {
  vendor: "Salesforce",
  rules: [
    {
      id: "salesforce-access-token",
      name: "Salesforce access token",
      description: "Calls the API of an organisation as a user.",
      docs: "Salesforce: OAuth Tokens and Scopes",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(00D[A-Za-z0-9]{12,15}![A-Za-z0-9_.-]{80,200})(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 3,
      tags: ["crm"],
      revoke: "Revoke the token under the user's OAuth Connected Apps.",
      examples: () => {
        const value = `00D${sample("alnum", 12)}!AQ${sample("alnum", 94)}`;
        return {
          positive: [...exampleLines("SF_ACCESS_TOKEN", value)],
          negative: [value.replace("!", "."), value.slice(0, 60)],
        };
      },
    },
    {
      id: "salesforce-refresh-token",
      name: "Salesforce refresh token",
      description: "Makes access tokens until it is revoked.",
      docs: "Salesforce: OAuth Tokens and Scopes",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(5Aep861[A-Za-z0-9._-]{70,100})(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 7,
      tags: ["crm"],
      revoke: "Revoke the token under the user's OAuth Connected Apps.",
      examples: () => {
        const value = `5Aep${"861"}${sample("alnum", 80)}`;
        return {
          positive: [
            ...exampleLines("SF_REFRESH_TOKEN", value),
            `force:${"//"}PlatformCLI::${value}@orbit.my.salesforce.com`,
          ],
          negative: [value.slice(0, 50), `a${value}`],
        };
      },
    },
    {
      id: "salesforce-consumer-secret",
      name: "Salesforce consumer secret",
      description: "Authenticates a connected app.",
      docs: "Salesforce: Connected App OAuth settings",
      severity: "high",
      regex: assignment({
        names: ["salesforce", "sfdc", "sf_consumer", "sf_client"],
        value: "(?:[A-F0-9]{64}|[0-9]{19})",
      }),
      gates: { entropy: 2.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      tags: ["crm"],
      revoke: "Rotate the consumer secret of the connected app.",
      examples: () => {
        const value = sample("HEX", 64);
        return {
          positive: [...exampleLines("SALESFORCE_CLIENT_SECRET", value)],
          negative: [`SALESFORCE_CLIENT_SECRET=${value}00`, `ID=${value}`],
        };
      },
    },
    markedToken({
      id: "salesforce-consumer-key",
      name: "Salesforce consumer key",
      description: "Names a connected app, whose secret belongs to it.",
      docs: "Salesforce Help: Connected apps",
      severity: "medium",
      value: "3MVG9[A-Za-z0-9._-]{60,110}",
      sample: () => `3MVG9${sample("alnum", 80)}`,
      variable: "SALESFORCE_CONSUMER_KEY",
      entropy: 4,
      publicPrefix: 5,
      notAfter: "A-Za-z0-9_.-",
      tags: ["crm"],
      revoke: "Rotate the consumer details of the connected app.",
    }),
    namedToken({
      id: "salesforce-security-token",
      name: "Salesforce security token",
      description: "Logs in from anywhere, together with the password.",
      docs: "Salesforce Help: Reset your security token",
      severity: "high",
      names: ["salesforce", "sfdc", "sf_security"],
      words: ["token", "key"],
      value: alnum(24),
      tags: ["crm"],
      revoke: "Reset the security token in the personal settings.",
    }),
  ],
};
