/** Trigger.dev's secret keys and personal access tokens. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const triggerDev: VendorRules = {
  vendor: "Trigger.dev",
  rules: [
    {
      id: "trigger-dev-secret-key",
      name: "Trigger.dev secret key",
      description: "Starts tasks and reads their runs.",
      docs: "Trigger.dev Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(tr_(?:dev|prod|stg|preview|pat)_[A-Za-z0-9]{20,48})(?![A-Za-z0-9])",
      gates: { entropy: 3.3 },
      base: 5,
      publicPrefix: 8,
      tags: ["automation"],
      revoke: "Regenerate the key on the project's API keys page.",
      examples: () => {
        const value = `tr_prod_${sample("alnum", 24)}`;
        return {
          positive: [
            ...exampleLines("TRIGGER_SECRET_KEY", value),
            `Authorization: Bearer ${value}\n`,
            `tr_dev_${sample("alnum", 20, 2)}`,
          ],
          negative: [value.slice(0, 20), `a${value}`, `${value.slice(0, 8)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
