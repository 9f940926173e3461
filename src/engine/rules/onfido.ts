/** Onfido's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const onfido: VendorRules = {
  vendor: "Onfido",
  rules: [
    {
      id: "onfido-api-token",
      name: "Onfido API token",
      description: "Reads identity checks and documents.",
      docs: "Onfido Documentation: API tokens",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])api_(?:live|sandbox)(?:_us|_ca)?\\.[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 8,
      tags: ["identity"],
      revoke: "Revoke the token in the dashboard, Developers.",
      examples: () => {
        const token = `api_live.${sample("base64url", 11)}.${sample("base64url", 32)}`;
        return {
          positive: exampleLines("ONFIDO_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
