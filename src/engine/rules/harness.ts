/** Harness' tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const harness: VendorRules = {
  vendor: "Harness",
  rules: [
    {
      id: "harness-api-token",
      name: "Harness access token",
      description: "Acts as its owner or service account.",
      docs: "Harness Developer Hub: Manage API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])[ps]at\\.[A-Za-z0-9_-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["ci"],
      revoke: "Delete the token on the profile's or service account's page.",
      examples: () => {
        const token = `pat.${sample("base64url", 22)}.${sample("hex", 24)}.${sample("alnum", 20)}`;
        return {
          positive: exampleLines("HARNESS_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
