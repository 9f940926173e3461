/** Google's API keys, OAuth secrets and tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const google: VendorRules = {
  vendor: "Google",
  rules: [
    {
      id: "google-api-key",
      name: "Google API key",
      description: "Calls the Google APIs enabled for a project, at its expense; Gemini and Maps among them.",
      docs: "Google Cloud: Manage API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])",
      validator: "google-api-key",
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete the key, or restrict it, under Google Cloud Console, APIs & Services, Credentials.",
      examples: () => {
        const token = `AIza${sample("base64url", 35)}`;
        return {
          positive: [
            ...exampleLines("GOOGLE_API_KEY", token),
            `https://maps.googleapis.com/maps/api/js?key=${token}&callback=init`,
          ],
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "google-oauth-client-secret",
      name: "Google OAuth client secret",
      description: "Lets whoever holds it act as the OAuth application.",
      docs: "Google Cloud: Manage OAuth clients",
      severity: "high",
      regex: "(?<![A-Za-z0-9])GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Add a new secret and delete this one under APIs & Services, Credentials.",
      examples: () => {
        const token = `GOCSPX-${sample("base64url", 28)}`;
        return {
          positive: exampleLines("GOOGLE_CLIENT_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "google-oauth-access-token",
      name: "Google OAuth access token",
      description: "Acts for a user or service account for about an hour.",
      docs: "Google Identity: Using OAuth 2.0 to access Google APIs",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])ya29\\.[A-Za-z0-9_-]{30,1024}(?![A-Za-z0-9_-])",
      base: 4,
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Revoke the application's access at myaccount.google.com, or let the token expire.",
      examples: () => {
        const token = `ya29.${sample("base64url", 190)}`;
        return {
          positive: exampleLines("GOOGLE_ACCESS_TOKEN", token),
          negative: [`TOKEN=ya29.${sample("base64url", 20)}`, `TOKEN=ya29_${sample("alnum", 60)}`],
        };
      },
    },
    {
      id: "google-oauth-refresh-token",
      name: "Google OAuth refresh token",
      description: "Makes new access tokens for a user until it is revoked.",
      docs: "Google Identity: Using OAuth 2.0 to access Google APIs",
      severity: "high",
      regex: "(?<![A-Za-z0-9])1//0[0-9a-z][A-Za-z0-9_-]{60,100}(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Revoke the application's access at myaccount.google.com.",
      examples: () => {
        const token = `1//0e${sample("base64url", 98)}`;
        return {
          positive: exampleLines("GOOGLE_REFRESH_TOKEN", token),
          negative: [`TOKEN=1//0e${sample("base64url", 30)}`, `TOKEN=1//1e${sample("base64url", 98)}`],
        };
      },
    },
    {
      id: "google-gemini-auth-key",
      name: "Google Gemini API key",
      description: "Calls Gemini's models bound to a service account.",
      docs: "Google AI for Developers: Using Gemini API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])AQ\\.Ab[A-Za-z0-9_-]{46,52}(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 4,
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Delete the key in Google AI Studio.",
      examples: () => {
        const token = `AQ.Ab8R${sample("base64url", 46)}`;
        return {
          positive: exampleLines("GEMINI_API_KEY", token),
          negative: [`KEY=AQ.Ab8R${sample("base64url", 30)}`, `KEY=AQ.${sample("base64url", 70)}`],
        };
      },
    },
    {
      id: "google-storage-hmac-key-id",
      name: "Google Cloud Storage HMAC access id",
      description: "Names an HMAC key of a service account for Cloud Storage.",
      docs: "Google Cloud Storage: HMAC keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])GOOG1E[A-Z0-9]{55}(?![A-Za-z0-9])",
      base: 4,
      publicPrefix: 6,
      tags: ["cloud"],
      revoke: "Deactivate and delete the key under Cloud Storage, Settings, Interoperability.",
      examples: () => {
        const token = `GOOG1E${sample("upperDigits", 55)}`;
        return {
          positive: exampleLines("GCS_ACCESS_KEY_ID", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
