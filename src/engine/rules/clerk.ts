/** Clerk's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const clerk: VendorRules = {
  vendor: "Clerk",
  rules: [
    {
      id: "clerk-secret-key",
      name: "Clerk secret key",
      description: "Reads and changes an application's users.",
      docs: "Clerk Docs: Clerk environment variables",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sk_(?:live|test)_[A-Za-z0-9]{41,50}(?![A-Za-z0-9])",
      base: 4,
      publicPrefix: 8,
      tags: ["identity"],
      revoke: "Rotate the key on the API keys page.",
      examples: () => {
        const token = `sk_live_${sample("alnum", 42)}`;
        return {
          positive: exampleLines("CLERK_SECRET_KEY", token),
          negative: [`TOKEN=sk_live_${sample("alnum", 40)}`, `TOKEN=sk_live_${sample("alnum", 51)}`],
        };
      },
    },
  ],
};
