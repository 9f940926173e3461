/** Exoscale's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const exoscale: VendorRules = {
  vendor: "Exoscale",
  rules: [
    {
      id: "exoscale-api-key",
      name: "Exoscale API key",
      description: "Names an API key of an Exoscale organisation.",
      docs: "Exoscale Documentation: IAM keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])EXO[0-9a-f]{24}(?![A-Za-z0-9])",
      base: 4,
      publicPrefix: 3,
      tags: ["cloud"],
      revoke: "Delete the key under IAM, Keys.",
      examples: () => {
        const token = `EXO${sample("hex", 24)}`;
        return {
          positive: exampleLines("EXOSCALE_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
