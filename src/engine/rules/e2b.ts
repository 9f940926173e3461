/** E2B's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const e2b: VendorRules = {
  vendor: "E2B",
  rules: [
    {
      id: "e2b-api-key",
      name: "E2B API key",
      description: "Runs sandboxes at the team's expense.",
      docs: "E2B Docs: API key",
      severity: "high",
      regex: "(?<![A-Za-z0-9])e2b_[0-9a-f]{40}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard, API Keys.",
      examples: () => {
        const token = `e2b_${sample("hex", 40)}`;
        return {
          positive: exampleLines("E2B_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
