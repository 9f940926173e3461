/** EasyPost's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const easypost: VendorRules = {
  vendor: "EasyPost",
  rules: [
    {
      id: "easypost-production-key",
      name: "EasyPost production API key",
      description: "Buys shipping labels.",
      docs: "EasyPost: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["commerce"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `EZAK${sample("alnum", 54)}`;
        return {
          positive: exampleLines("EASYPOST_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "easypost-test-key",
      name: "EasyPost test API key",
      description: "Uses test data only.",
      docs: "EasyPost: Authentication",
      severity: "low",
      regex: "(?<![A-Za-z0-9])EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["commerce"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `EZTK${sample("alnum", 54)}`;
        return {
          positive: exampleLines("EASYPOST_TEST_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
