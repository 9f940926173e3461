/** Infracost's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const infracost: VendorRules = {
  vendor: "Infracost",
  rules: [
    {
      id: "infracost-api-key",
      name: "Infracost API key",
      description: "Reads prices and runs of an organisation.",
      docs: "Infracost: API key",
      severity: "low",
      regex: "(?<![A-Za-z0-9])ico-[A-Za-z0-9]{32,48}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.4 },
      base: 5,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Rotate the key in the organisation's settings.",
      examples: () => {
        const token = `ico-${sample("alnum", 32)}`;
        return {
          positive: exampleLines("INFRACOST_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
