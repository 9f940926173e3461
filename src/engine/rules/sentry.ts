/** Sentry's tokens: known by their prefix; organisation tokens hold JSON. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sentry: VendorRules = {
  vendor: "Sentry",
  rules: [
    {
      id: "sentry-org-token",
      name: "Sentry organization token",
      description: "Uploads source maps and makes releases of an organisation.",
      docs: "Sentry Docs: Auth tokens",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])sntrys_eyJpYXQiO[A-Za-z0-9+/]{20,1000}={0,2}_[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])",
      validator: "sentry-org-token",
      base: 5,
      publicPrefix: 7,
      tags: ["monitoring"],
      revoke: "Revoke the token under Settings, Developer Settings, Organization Tokens.",
      examples: () => {
        const token = `sntrys_${btoa(JSON.stringify({ iat: 1731234567.25, url: "https://sentry.io", region_url: "https://de.sentry.io", org: "acme" }))}_${sample("base64", 43)}`;
        return {
          positive: exampleLines("SENTRY_TOKEN", token),
          negative: [
            `TOKEN=${token.slice(0, -1)}`,
            `TOKEN=sntrys_${sample("alnum", 120)}_${sample("alnum", 43)}`,
          ],
        };
      },
    },
    {
      id: "sentry-user-token",
      name: "Sentry user auth token",
      description: "Acts as its owner within its scopes; app and integration tokens look alike.",
      docs: "Sentry Docs: Auth tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sntry[uaix]_[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 7,
      tags: ["monitoring"],
      revoke: "Revoke the token under User settings, Personal Tokens.",
      examples: () => {
        const token = `sntryu_${sample("hex", 64)}`;
        return {
          positive: exampleLines("SENTRY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
