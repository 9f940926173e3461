/** Knock's secret API keys; they share Stripe's prefix, so the vendor's name must stand near. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const knock: VendorRules = {
  vendor: "Knock",
  rules: [
    {
      id: "knock-secret-key",
      name: "Knock secret key",
      description: "Sends notifications in its owner's name and reads their recipients.",
      docs: "Knock Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(sk_(?:test_)?[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])",
      gates: { entropy: 4, digit: true, keywords: ["knock"] },
      base: 3,
      publicPrefix: 3,
      tags: ["notification"],
      revoke: "Roll the key in the dashboard under Developers, API keys.",
      examples: () => {
        const value = `sk_${sample("base64url", 43)}`;
        return {
          positive: [...exampleLines("KNOCK_API_KEY", value)],
          negative: [
            value.slice(0, -1),
            `a${value}`,
            `${value.slice(0, 3)}${"x".repeat(36)}`,
            `STRIPE=${value}`,
          ],
        };
      },
    },
  ],
};
