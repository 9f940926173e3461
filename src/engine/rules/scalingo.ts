/** Scalingo's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const scalingo: VendorRules = {
  vendor: "Scalingo",
  rules: [
    {
      id: "scalingo-api-token",
      name: "Scalingo API token",
      description: "Deploys and configures apps as its owner.",
      docs: "Scalingo: API tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])tk-us-[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["hosting"],
      revoke: "Revoke the token under Profile, API Tokens.",
      examples: () => {
        const token = `tk-us-${sample("base64url", 48)}`;
        return {
          positive: exampleLines("SCALINGO_API_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
