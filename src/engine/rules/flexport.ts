/** Flexport API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const flexport: VendorRules = {
  vendor: "Flexport",
  rules: [
    {
      id: "flexport-api-key",
      name: "Flexport API key",
      description: "Reads and books a company's freight.",
      docs: "Flexport: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(shltm_[0-9A-Za-z_-]{40,60})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 6,
      tags: ["logistics"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `shltm_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("FLEXPORT_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
