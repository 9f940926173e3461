/** Persona's API keys. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const persona: VendorRules = {
  vendor: "Persona",
  rules: [
    {
      id: "persona-production-key",
      name: "Persona production key",
      description: "Reads people's identity checks: names, documents, pictures.",
      docs: "Persona Docs: API keys",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(persona_production_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 19,
      tags: ["identity"],
      revoke: "Expire the key in the dashboard under API, API keys.",
      examples: () => {
        const value = `persona_production_${sampleUuid()}`;
        return {
          positive: [...exampleLines("PERSONA_API_KEY", value), `Authorization: Bearer ${value}\n`],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 19)}${"x".repeat(36)}`],
        };
      },
    },
    {
      id: "persona-sandbox-key",
      name: "Persona sandbox key",
      description: "Works on made-up identity checks only.",
      docs: "Persona Docs: API keys",
      severity: "low",
      regex:
        "(?<![A-Za-z0-9])(persona_sandbox_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 16,
      tags: ["identity"],
      revoke: "Expire the key in the dashboard under API, API keys.",
      examples: () => {
        const value = `persona_sandbox_${sampleUuid()}`;
        return {
          positive: [...exampleLines("PERSONA_API_KEY", value)],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 16)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
