/** Algolia API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const algolia: VendorRules = {
  vendor: "Algolia",
  rules: [
    {
      id: "algolia-api-key",
      name: "Algolia API key",
      description: "Reads or, as an admin key, changes and deletes Algolia indices.",
      docs: "Algolia: API keys",
      severity: "medium",
      regex: assignment({ names: ["algolia"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key under Settings, API Keys.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("ALGOLIA_ADMIN_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ALGOLIA_ADMIN_KEY=${value}${value}`,
            `ALGOLIA_ADMIN_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
