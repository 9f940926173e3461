/** Ory's API keys and Hydra's opaque tokens. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ory: VendorRules = {
  vendor: "Ory",
  rules: [
    {
      id: "ory-api-key",
      name: "Ory API key",
      description: "Administers a project's identities and sign-ins.",
      docs: "Ory Docs: API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(ory_(?:pat|wak)_[A-Za-z0-9]{24,64})(?![A-Za-z0-9])",
      gates: { entropy: 3.3 },
      base: 5,
      publicPrefix: 8,
      tags: ["identity"],
      revoke: "Delete the key in the console under Developers, API keys.",
      examples: () => {
        const value = `ory_pat_${sample("alnum", 32)}`;
        return {
          positive: [...exampleLines("ORY_API_KEY", value), `Authorization: Bearer ${value}\n`],
          negative: [value.slice(0, 20), `a${value}`, `${value.slice(0, 8)}${"x".repeat(36)}`],
        };
      },
    },
    {
      id: "ory-oauth-token",
      name: "Ory OAuth token",
      description: "Acts for the person who signed in, or makes new access tokens.",
      docs: "Ory Docs: Opaque and JWT access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(ory_(?:at|rt|ac)_[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 5,
      publicPrefix: 7,
      tags: ["identity"],
      revoke: "Revoke it at the endpoint `oauth2/revoke`.",
      examples: () => {
        const value = `ory_rt_${sample("base64url", 43)}.${sample("base64url", 43, 2)}`;
        return {
          positive: [...exampleLines("ORY_REFRESH_TOKEN", value), `Authorization: Bearer ${value}\n`],
          negative: [value.slice(0, 60), `a${value}`, `${value.slice(0, 7)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
