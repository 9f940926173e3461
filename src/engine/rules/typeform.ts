/** Typeform's personal access tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const typeform: VendorRules = {
  vendor: "Typeform",
  rules: [
    {
      id: "typeform-personal-access-token",
      name: "Typeform personal access token",
      description: "Reads forms and their answers.",
      docs: "Typeform Developers: Personal access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])tfp_[A-Za-z0-9_.=-]{40,62}(?![A-Za-z0-9_.=-])",
      gates: { entropy: 3.8, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["forms"],
      revoke: "Delete the token under Settings, Personal tokens.",
      examples: () => {
        const token = `tfp_${sample("alnum", 44)}_${sample("alnum", 14)}`;
        return {
          positive: exampleLines("TYPEFORM_TOKEN", token),
          negative: [`TOKEN=tfp_${sample("alnum", 30)}`, `TOKEN=tfp_${sample("alnum", 70)}`],
        };
      },
    },
  ],
};
