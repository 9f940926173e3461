/** Stytch's secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const stytch: VendorRules = {
  vendor: "Stytch",
  rules: [
    {
      id: "stytch-secret",
      name: "Stytch project secret",
      description: "Reads and changes a project's users.",
      docs: "Stytch Docs: API reference, authentication",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])secret-(?:live|test)-[A-Za-z0-9_-]{35,64}={0,2}(?![A-Za-z0-9_=-])",
      gates: { entropy: 3.5, digit: true },
      base: 5,
      publicPrefix: 12,
      tags: ["identity"],
      revoke: "Rotate the secret under API keys.",
      examples: () => {
        const token = `secret-live-${sample("base64url", 36)}=`;
        return {
          positive: [
            ...exampleLines("STYTCH_SECRET", token),
            ...exampleLines("STYTCH_SECRET", token.slice(0, -1)),
          ],
          negative: [`KEY=${token.slice(0, 40)};`, `KEY=x${token}`],
        };
      },
    },
  ],
};
