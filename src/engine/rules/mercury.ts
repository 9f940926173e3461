/** Mercury's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mercury: VendorRules = {
  vendor: "Mercury",
  rules: [
    {
      id: "mercury-api-token",
      name: "Mercury API token",
      description: "Reads accounts and, within its permissions, sends money.",
      docs: "Mercury API: Getting started",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])mercury_(?:production|sandbox)_[a-z]{2,8}_[A-Za-z0-9]{30,60}_yrucrem(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 8,
      tags: ["finance"],
      revoke: "Delete the token under Settings, API Tokens.",
      examples: () => {
        const token = `secret-token:mercury_production_wma_${sample("alnum", 44)}_yrucrem`;
        return {
          positive: exampleLines("MERCURY_TOKEN", token),
          negative: [
            `KEY=${token.slice(0, -1)}`,
            `KEY=mercury_production_wma_${sample("alnum", 20)}_yrucrem`,
          ],
        };
      },
    },
  ],
};
