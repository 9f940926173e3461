/** LangSmith's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const langsmith: VendorRules = {
  vendor: "LangSmith",
  rules: [
    {
      id: "langsmith-api-key",
      name: "LangSmith API key",
      description: "Reads and writes traces of a workspace.",
      docs: "LangSmith Docs: Create an account and API key",
      severity: "high",
      regex: "(?<![A-Za-z0-9])lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 8,
      tags: ["ai"],
      revoke: "Delete the key under Settings, API Keys.",
      examples: () => {
        const token = `lsv2_pt_${sample("hex", 32)}_${sample("hex", 10)}`;
        return {
          positive: exampleLines("LANGSMITH_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
