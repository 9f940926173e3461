/** Close's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const close: VendorRules = {
  vendor: "Close",
  rules: [
    {
      id: "close-api-key",
      name: "Close API key",
      description: "Reads and changes leads as its owner.",
      docs: "Close API: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])api_[A-Za-z0-9]{21,22}\\.[A-Za-z0-9]{21,22}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.8 },
      base: 4,
      publicPrefix: 4,
      tags: ["crm"],
      revoke: "Delete the key under Settings, Developer.",
      examples: () => {
        const token = `api_${sample("alnum", 22)}.${sample("alnum", 22, 2)}`;
        return {
          positive: exampleLines("CLOSE_API_KEY", token),
          negative: [
            `KEY=api_${sample("alnum", 20)}.${sample("alnum", 22)}`,
            `KEY=api_${sample("alnum", 22)}.${sample("alnum", 25)}`,
          ],
        };
      },
    },
  ],
};
