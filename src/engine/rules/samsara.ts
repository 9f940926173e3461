/** Samsara API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const samsara: VendorRules = {
  vendor: "Samsara",
  rules: [
    {
      id: "samsara-api-token",
      name: "Samsara API token",
      description: "Watches and controls a company's vehicles.",
      docs: "Samsara: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(samsara_api_[A-Za-z0-9]{30,46})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 12,
      tags: ["iot"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `samsara_api_${sample("alnum", 30)}`;
        return {
          positive: exampleLines("SAMSARA_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
