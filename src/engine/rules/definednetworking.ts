/** Defined Networking's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const definednetworking: VendorRules = {
  vendor: "Defined Networking",
  rules: [
    {
      id: "definednetworking-api-key",
      name: "Defined Networking API key",
      description: "Manages hosts of a network.",
      docs: "Defined Networking: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])dnkey-[0-9A-Za-z]{26}-[0-9A-Za-z]{52}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["network"],
      revoke: "Delete the key under API keys.",
      examples: () => {
        const token = `dnkey-${sample("upperDigits", 26)}-${sample("upperDigits", 52)}`;
        return {
          positive: exampleLines("DEFINED_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
