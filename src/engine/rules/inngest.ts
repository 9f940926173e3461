/** Inngest signing keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const inngest: VendorRules = {
  vendor: "Inngest",
  rules: [
    {
      id: "inngest-signing-key",
      name: "Inngest signing key",
      description: "Lets its holder pass for Inngest towards an app's functions.",
      docs: "Inngest: Signing keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(signkey-(?:prod|test|branch|staging)-[a-f0-9]{32,64})(?![A-Za-z0-9])",
      gates: { entropy: 3, digit: true },
      base: 5,
      publicPrefix: 8,
      tags: ["queue"],
      revoke: "Rotate the key under Manage, Signing key.",
      examples: () => {
        const value = `signkey-${"prod"}-${sample("hex", 64)}`;
        return {
          positive: [
            ...exampleLines("INNGEST_SIGNING_KEY", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, 40), `a${value}`],
        };
      },
    },
  ],
};
