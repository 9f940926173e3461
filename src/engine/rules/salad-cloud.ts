/** SaladCloud API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const saladCloud: VendorRules = {
  vendor: "SaladCloud",
  rules: [
    {
      id: "salad-cloud-api-key",
      name: "SaladCloud API key",
      description: "Runs containers at its owner's cost.",
      docs: "SaladCloud: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(salad_cloud_[A-Za-z0-9_]{20,100})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 12,
      tags: ["cloud"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `salad_cloud_${sample("alnum", 8)}_${sample("alnum", 48)}`;
        return {
          positive: exampleLines("SALAD_CLOUD_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
