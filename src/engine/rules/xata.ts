/** Xata's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const xata: VendorRules = {
  vendor: "Xata",
  rules: [
    {
      id: "xata-api-key",
      name: "Xata API key",
      description: "Reads and writes databases as its owner.",
      docs: "Xata Docs: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])xau_[A-Za-z0-9]{32,48}(?![A-Za-z0-9])",
      gates: { entropy: 3.3 },
      base: 4,
      publicPrefix: 4,
      tags: ["database"],
      revoke: "Delete the key under Account settings.",
      examples: () => {
        const token = `xau_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("XATA_API_KEY", token),
          negative: [`TOKEN=xau_${sample("alnum", 31)}`, `TOKEN=xau_${sample("alnum", 49)}`],
        };
      },
    },
  ],
};
