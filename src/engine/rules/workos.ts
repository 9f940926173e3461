/** WorkOS' keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const workos: VendorRules = {
  vendor: "WorkOS",
  rules: [
    {
      id: "workos-api-key",
      name: "WorkOS API key",
      description: "Reads and changes users, directories and connections.",
      docs: "WorkOS Docs: API reference, API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sk_(?:live|test)_a2V5X[A-Za-z0-9_-]{40,120}={0,2}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 8,
      tags: ["identity"],
      revoke: "Revoke the key in the dashboard, API Keys.",
      examples: () => {
        const token = `sk_live_${btoa(`key_01${sample("upperDigits", 24)},${sample("alnum", 25)}`).replace(/=+$/, "")}`;
        return {
          positive: exampleLines("WORKOS_API_KEY", token),
          negative: [`KEY=${token.slice(0, 40)}`, `KEY=sk_live_${sample("alnum", 76)}`],
        };
      },
    },
  ],
};
