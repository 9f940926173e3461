/** Endor Labs API secret: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const endorlabs: VendorRules = {
  vendor: "Endor Labs",
  rules: [
    {
      id: "endorlabs-api-secret",
      name: "Endor Labs API secret",
      description: "Reads an organisation's findings and policies.",
      docs: "Endor Labs: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(endr\\+[A-Za-z0-9-]{16})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 5,
      tags: ["security"],
      revoke: "Replace the secret where the application is registered.",
      examples: () => {
        const token = `endr+${sample("alnum", 16)}`;
        return {
          positive: exampleLines("ENDORLABS_SECRET", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
