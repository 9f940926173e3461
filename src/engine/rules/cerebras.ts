/** Cerebras' keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cerebras: VendorRules = {
  vendor: "Cerebras",
  rules: [
    {
      id: "cerebras-api-key",
      name: "Cerebras API key",
      description: "Calls models at the account's expense.",
      docs: "Cerebras Inference: Quickstart",
      severity: "high",
      regex: "(?<![A-Za-z0-9])csk-[0-9a-z]{48,72}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `csk-${sample("lowerDigits", 48)}`;
        return {
          positive: exampleLines("CEREBRAS_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
