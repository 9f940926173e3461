/** Fastly API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const fastly: VendorRules = {
  vendor: "Fastly",
  rules: [
    {
      id: "fastly-api-token",
      name: "Fastly API token",
      description: "Changes and purges a Fastly account's services.",
      docs: "Fastly: Using API tokens",
      severity: "critical",
      regex: assignment({ names: ["fastly"], value: "[A-Za-z0-9_-]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the token under Account, API tokens.",
      examples: () => {
        const value = sample("base64url", 32);
        return {
          positive: exampleLines("FASTLY_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `FASTLY_API_TOKEN=${value}${value}`,
            `FASTLY_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
