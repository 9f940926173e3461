/** Google's keys and OAuth tokens that are known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const google: VendorRules = {
  vendor: "Google",
  rules: [
    {
      id: "google-api-key",
      name: "Google API key",
      description: "Calls the Google APIs its project allows: Maps, Gemini, YouTube and others.",
      docs: "Google Cloud: Manage API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.1 },
      validator: "google-api-key",
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete or restrict the key under APIs and Services, Credentials.",
      examples: () => {
        const value = `AI${"za"}${sample("base64url", 35)}`;
        return {
          positive: [
            ...exampleLines("GOOGLE_API_KEY", value),
            `https://maps.googleapis.com/maps/api/js?key=${value}&libraries=places`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "google-oauth-client-secret",
      name: "Google OAuth client secret",
      description: "Authenticates an OAuth client of a Google Cloud project.",
      docs: "Google Identity: Using OAuth 2.0 to access Google APIs",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(GOCSPX-[A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 7,
      tags: ["cloud"],
      revoke: "Add a new secret to the client under Credentials and disable this one.",
      examples: () => {
        const value = `GOC${"SPX-"}${sample("base64url", 28)}`;
        return {
          positive: [
            ...exampleLines("GOOGLE_CLIENT_SECRET", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
    {
      id: "google-oauth-access-token",
      name: "Google OAuth access token",
      description: "Acts as a Google user or service account within its scopes for an hour.",
      docs: "Google Identity: Using OAuth 2.0 to access Google APIs",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(ya29\\.(?:[a-z]\\.)?[A-Za-z0-9_-]{40,1024})",
      gates: { entropy: 5.3 },
      base: 5,
      publicPrefix: 5,
      tags: ["cloud"],
      revoke: "Call `https://oauth2.googleapis.com/revoke` with it.",
      examples: () => {
        const value = `ya${"29."}a0${sample("base64url", 160)}`;
        return {
          positive: [
            ...exampleLines("GOOGLE_ACCESS_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 20), `a${value}`],
        };
      },
    },
    {
      id: "google-oauth-refresh-token",
      name: "Google OAuth refresh token",
      description: "Makes new access tokens until it is revoked.",
      docs: "Google Identity: Using OAuth 2.0 to access Google APIs",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(1//0[A-Za-z0-9_-]{40,200})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.2, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke:
        "Call `https://oauth2.googleapis.com/revoke` with it, or remove the app under the account's third-party access.",
      examples: () => {
        const value = `1/${"/0"}${sample("base64url", 99)}`;
        return {
          positive: [
            ...exampleLines("GOOGLE_REFRESH_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 30), `a${value}`],
        };
      },
    },
    {
      id: "google-oauth-code",
      name: "Google OAuth authorisation code",
      description: "Exchanged once, within minutes, for tokens.",
      docs: "Google Identity: Using OAuth 2.0 for web server applications",
      severity: "low",
      regex: "(?<![A-Za-z0-9])(4/0A[A-Za-z0-9_-]{60,120})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.8, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Remove the app under the account's third-party access.",
      examples: () => {
        const value = `4/${"0A"}${sample("base64url", 69)}`;
        return {
          positive: [
            ...exampleLines("GOOGLE_AUTH_CODE", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 40), `a${value}`],
        };
      },
    },
    {
      id: "google-auth-bound-api-key",
      name: "Google API key bound to a service account",
      description: "Calls Gemini and other APIs as a service account.",
      docs: "Google Cloud: Bind an API key to a service account",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(AQ\\.Ab8[A-Za-z0-9_-]{40,90})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.4, digit: true },
      base: 4,
      publicPrefix: 6,
      tags: ["cloud", "ai"],
      revoke: "Delete the key under APIs and Services, Credentials.",
      examples: () => {
        const value = `AQ.${"Ab8"}RN6${sample("base64url", 44)}`;
        return {
          positive: [
            ...exampleLines("GEMINI_API_KEY", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 30), `a${value}`],
        };
      },
    },
    {
      id: "google-recaptcha-secret",
      name: "Google reCAPTCHA secret key",
      description: "Verifies the answers of a site's reCAPTCHA.",
      docs: "Google reCAPTCHA: Verifying the user's response",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(6L[c-f][A-Za-z0-9_-]{5}AAAAA[A-Za-z0-9_-]{27})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.5, keywords: ["secret", "private"] },
      base: 3,
      publicPrefix: 2,
      tags: ["web"],
      revoke: "Make a new key pair in the reCAPTCHA console.",
      examples: () => {
        const value = `6L${"e"}${sample("alnum", 5)}AA${"AAA"}${sample("base64url", 27)}`;
        return {
          positive: [...exampleLines("RECAPTCHA_SECRET_KEY", value)],
          negative: [`SITE_KEY=${value}`, `secret=${value.slice(0, -1)}`],
        };
      },
    },
    {
      id: "google-storage-hmac-key-id",
      name: "Google Cloud Storage HMAC access id",
      description: "Names an HMAC key for Cloud Storage; its secret half usually stands near.",
      docs: "Cloud Storage: HMAC keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(GOOG1E[A-Z0-9]{55})(?![A-Za-z0-9])",
      gates: { entropy: 4, digit: true },
      base: 5,
      publicPrefix: 6,
      tags: ["cloud"],
      revoke: "Deactivate, then delete the HMAC key under Cloud Storage, Settings, Interoperability.",
      examples: () => {
        const value = `GOOG${"1E"}${sample("upperDigits", 55)}`;
        return {
          positive: [
            ...exampleLines("GCS_ACCESS_ID", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
