/** Shippo's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const shippo: VendorRules = {
  vendor: "Shippo",
  rules: [
    {
      id: "shippo-api-token",
      name: "Shippo API token",
      description: "Buys shipping labels.",
      docs: "Shippo Docs: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])shippo_(?:live|test)_[0-9a-f]{40}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 7,
      tags: ["commerce"],
      revoke: "Delete the token under Settings, API.",
      examples: () => {
        const token = `shippo_live_${sample("hex", 40)}`;
        return {
          positive: exampleLines("SHIPPO_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
