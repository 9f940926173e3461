/** Langfuse's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const langfuse: VendorRules = {
  vendor: "Langfuse",
  rules: [
    {
      id: "langfuse-secret-key",
      name: "Langfuse secret key",
      description: "Reads and writes traces of a project.",
      docs: "Langfuse: Public API",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["ai"],
      revoke: "Delete the key under Project settings, API Keys.",
      examples: () => {
        const token = `sk-lf-${sampleUuid()}`;
        return {
          positive: exampleLines("LANGFUSE_SECRET_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
