/** Alchemy API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const alchemy: VendorRules = {
  vendor: "Alchemy",
  rules: [
    {
      id: "alchemy-api-key",
      name: "Alchemy API key",
      description: "Calls blockchain nodes at its owner's quota.",
      docs: "Alchemy: Create an API key",
      severity: "medium",
      regex: assignment({ names: ["alchemy"], words: ["key"], value: "[A-Za-z0-9_-]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the app in the dashboard, or rotate its key.",
      examples: () => {
        const value = sample("base64url", 32);
        return {
          positive: exampleLines("ALCHEMY_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ALCHEMY_API_KEY=${value}${value}`,
            `ALCHEMY_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
