/** Polar's access tokens and client secrets. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const polar: VendorRules = {
  vendor: "Polar",
  rules: [
    {
      id: "polar-access-token",
      name: "Polar access token",
      description: "Reads and changes an organisation's products, customers and orders.",
      docs: "Polar Docs: Authentication, token prefixes",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(polar_(?:pat|oat|cs|rt|at_[uo]|rt_[uo])_[A-Za-z0-9]{32,64})(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 10,
      tags: ["payment"],
      revoke: "Delete the token under Settings, Access Tokens.",
      examples: () => {
        const value = `polar_oat_${sample("alnum", 43)}`;
        return {
          positive: [
            ...exampleLines("POLAR_ACCESS_TOKEN", value),
            `Authorization: Bearer ${value}\n`,
            `polar_pat_${sample("alnum", 43, 2)}`,
          ],
          negative: [value.slice(0, 30), `a${value}`, `${value.slice(0, 10)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
