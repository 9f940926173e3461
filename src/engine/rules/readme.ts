/** ReadMe's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const readme: VendorRules = {
  vendor: "ReadMe",
  rules: [
    {
      id: "readme-api-key",
      name: "ReadMe API key",
      description: "Reads and changes a project's documentation.",
      docs: "ReadMe: API authentication",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])rdme_[0-9a-z]{70}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["documentation"],
      revoke: "Delete the key under Configuration, API Keys.",
      examples: () => {
        const token = `rdme_${sample("lowerDigits", 70)}`;
        return {
          positive: exampleLines("README_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
