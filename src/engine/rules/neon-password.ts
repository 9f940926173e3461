/** Neon's database passwords; API keys are in neon.ts. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const neonPassword: VendorRules = {
  vendor: "Neon",
  rules: [
    {
      id: "neon-database-password",
      name: "Neon database password",
      description: "Connects to a database as one of its roles.",
      docs: "Neon Docs: Manage roles",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(npg_[A-Za-z0-9]{12})(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 4,
      tags: ["database"],
      revoke: "Reset the role's password.",
      examples: () => {
        const value = `npg_${sample("alnum", 12)}`;
        return {
          positive: [
            ...exampleLines("PGPASSWORD", value),
            `PGPASSWORD=${value} psql -h ep-cool-1.eu-central-1.aws.neon.tech`,
          ],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 4)}${"x".repeat(12)}`],
        };
      },
    },
  ],
};
