/** eBay API secret: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ebay: VendorRules = {
  vendor: "eBay",
  rules: [
    {
      id: "ebay-api-secret",
      name: "eBay API secret",
      description: "Lists and sells items as an application.",
      docs: "eBay: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])((?:PRD|SBX)-[a-f0-9]{12}(?:-[a-f0-9]{4}){4})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["commerce"],
      revoke: "Replace the secret where the application is registered.",
      examples: () => {
        const token = `PRD-${sample("hex", 12)}-${sample("hex", 4)}-${sample("hex", 4, 2)}-${sample("hex", 4, 3)}-${sample("hex", 4, 4)}`;
        return {
          positive: exampleLines("EBAY_SECRET", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
