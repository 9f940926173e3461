/** Pinecone's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const pinecone: VendorRules = {
  vendor: "Pinecone",
  rules: [
    {
      id: "pinecone-api-key",
      name: "Pinecone API key",
      description: "Reads and writes indexes of a project.",
      docs: "Pinecone Docs: Manage API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{55,65}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["database"],
      revoke: "Delete the key in the console, API keys.",
      examples: () => {
        const token = `pcsk_${sample("alnum", 5)}_${sample("alnum", 63)}`;
        return {
          positive: exampleLines("PINECONE_API_KEY", token),
          negative: [
            `KEY=pcsk_${sample("alnum", 5)}_${sample("alnum", 40)}`,
            `KEY=pcsk_${sample("alnum", 63)}`,
          ],
        };
      },
    },
  ],
};
