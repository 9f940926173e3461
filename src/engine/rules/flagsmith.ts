/** Flagsmith server-side keys: a short prefix, so the vendor's name must stand near. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const flagsmith: VendorRules = {
  vendor: "Flagsmith",
  rules: [
    {
      id: "flagsmith-server-key",
      name: "Flagsmith server-side environment key",
      description: "Reads every flag and segment of an environment.",
      docs: "Flagsmith: Local evaluation, server-side SDK keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(ser\\.[A-Za-z0-9]{22})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.6, keywords: ["flagsmith"] },
      base: 3,
      publicPrefix: 4,
      tags: ["feature-flags"],
      revoke: "Delete the key under Environment settings, Keys.",
      examples: () => {
        const value = `ser${"."}${sample("alnum", 22)}`;
        return {
          positive: [...exampleLines("FLAGSMITH_SERVER_KEY", value)],
          negative: [`KEY=${value}`, `FLAGSMITH_SERVER_KEY=${value.slice(0, -1)}`],
        };
      },
    },
  ],
};
