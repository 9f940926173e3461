/** Unsplash key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const unsplash: VendorRules = {
  vendor: "Unsplash",
  rules: [
    {
      id: "unsplash-access-key",
      name: "Unsplash key",
      description: "Calls the Unsplash API as an application.",
      docs: "Unsplash: API authentication",
      severity: "low",
      regex: assignment({ names: ["unsplash"], value: "[A-Za-z0-9_-]{43}" }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the keys on the application's page.",
      examples: () => {
        const value = sample("base64url", 43);
        return {
          positive: exampleLines("UNSPLASH_ACCESS_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `UNSPLASH_ACCESS_KEY=${value}${value}`,
            `UNSPLASH_ACCESS_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
