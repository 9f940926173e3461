/** Cursor's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const cursor: VendorRules = {
  vendor: "Cursor",
  rules: [
    {
      id: "cursor-api-key",
      name: "Cursor API key",
      description: "Runs agents at the account's expense.",
      docs: "Cursor Docs: API overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(?:crsr|key)_[0-9a-f]{64}(?![A-Za-z0-9])",
      base: 4,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard, Integrations.",
      examples: () => {
        const token = `crsr_${sample("hex", 64)}`;
        return {
          positive: exampleLines("CURSOR_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
