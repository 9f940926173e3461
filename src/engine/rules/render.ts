/** Render's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const render: VendorRules = {
  vendor: "Render",
  rules: [
    {
      id: "render-api-key",
      name: "Render API key",
      description: "Deploys and configures services as its owner.",
      docs: "Render Docs: The Render API",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])rnd_[A-Za-z0-9]{24,40}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Revoke the key under Account settings, API Keys.",
      examples: () => {
        const token = `rnd_${sample("alnum", 28)}`;
        return {
          positive: exampleLines("RENDER_API_KEY", token),
          negative: [`TOKEN=rnd_${sample("alnum", 23)}`, `TOKEN=rnd_${sample("alnum", 41)}`],
        };
      },
    },
  ],
};
