/** Octopus Deploy's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const octopus: VendorRules = {
  vendor: "Octopus Deploy",
  rules: [
    {
      id: "octopus-api-key",
      name: "Octopus Deploy API key",
      description: "Acts as its owner.",
      docs: "Octopus Docs: How to create an API key",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])API-[A-Z0-9]{25,34}(?![A-Za-z0-9_-])",
      gates: { entropy: 3, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["ci"],
      revoke: "Revoke the key under Profile, My API Keys.",
      examples: () => {
        const token = `API-${sample("upperDigits", 32)}`;
        return {
          positive: exampleLines("OCTOPUS_API_KEY", token),
          negative: [`TOKEN=API-${sample("upperDigits", 24)}`, `TOKEN=API-${sample("upperDigits", 35)}`],
        };
      },
    },
  ],
};
