/** TruffleHog Enterprise API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const trufflehog: VendorRules = {
  vendor: "TruffleHog Enterprise",
  rules: [
    {
      id: "trufflehog-api-key",
      name: "TruffleHog Enterprise API key",
      description: "Sends findings as a scanner.",
      docs: "TruffleHog Enterprise: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(thog-(?:key|secret|agent)-[0-9a-f]{16,32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 12,
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `thog-secret-${sample("hex", 32)}`;
        return {
          positive: exampleLines("TRUFFLEHOG_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
