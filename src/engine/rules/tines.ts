/** Tines webhook address: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tines: VendorRules = {
  vendor: "Tines",
  rules: [
    {
      id: "tines-webhook",
      name: "Tines webhook address",
      description: "Starts a tenant's stories.",
      docs: "Tines: API documentation",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(https://[a-z0-9-]{1,63}.tines.(?:com|io)/webhook/[a-f0-9]{32}/[a-f0-9]{32})(?![A-Za-z0-9_-])",
      anchors: ["/webhook/"],
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 34,
      tags: ["integration"],
      revoke: "Replace the webhook in the story.",
      examples: () => {
        const token = `https://relay-7.tines.com/webhook/${sample("hex", 32)}/${sample("hex", 32, 2)}`;
        return {
          positive: exampleLines("TINES_WEBHOOK", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
