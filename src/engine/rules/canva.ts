/** Canva API secret: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const canva: VendorRules = {
  vendor: "Canva",
  rules: [
    {
      id: "canva-api-secret",
      name: "Canva API secret",
      description: "Reads and changes designs as an application.",
      docs: "Canva: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(cnvca[A-Za-z0-9_-]{40,60})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 5,
      tags: ["design"],
      revoke: "Replace the secret where the application is registered.",
      examples: () => {
        const token = `cnvca${sample("alnum", 51)}`;
        return {
          positive: exampleLines("CANVA_SECRET", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
