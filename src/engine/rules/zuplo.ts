/** Zuplo's consumer keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const zuplo: VendorRules = {
  vendor: "Zuplo",
  rules: [
    {
      id: "zuplo-consumer-api-key",
      name: "Zuplo consumer API key",
      description: "Calls an API behind a Zuplo gateway.",
      docs: "Zuplo Docs: API key format",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])zpka_[0-9a-f]{32}_[0-9a-f]{8}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["api-tools"],
      revoke: "Delete the key on the consumer's page.",
      examples: () => {
        const token = `zpka_${sample("hex", 32)}_${sample("hex", 8)}`;
        return {
          positive: exampleLines("ZUPLO_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
