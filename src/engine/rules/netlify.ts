/** Netlify's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const netlify: VendorRules = {
  vendor: "Netlify",
  rules: [
    {
      id: "netlify-personal-access-token",
      name: "Netlify access token",
      description: "Deploys and configures sites as its owner.",
      docs: "Netlify Docs: Get started with the API",
      severity: "high",
      regex: "(?<![A-Za-z0-9])nf[pcoub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      gates: { entropy: 3.3 },
      base: 5,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Delete the token under User settings, Applications.",
      examples: () => {
        const token = `nfp_${sample("alnum", 36)}`;
        return {
          positive: exampleLines("NETLIFY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
