/** Vercel access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const vercel: VendorRules = {
  vendor: "Vercel",
  rules: [
    {
      id: "vercel-access-token",
      name: "Vercel access token",
      description: "Deploys and reads the projects of an account.",
      docs: "Vercel: Access tokens",
      severity: "high",
      regex: assignment({
        strict: true,
        names: ["vercel", "zeit_token", "now_token"],
        value: "[A-Za-z0-9]{24}",
      }),
      gates: { entropy: 3.4, digit: true },
      base: 2,
      assignment: true,
      revoke: "Delete the token under Account Settings, Tokens.",
      examples: () => {
        const value = sample("alnum", 24);
        return {
          positive: exampleLines("VERCEL_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `VERCEL_TOKEN=${value}${value}`,
            `VERCEL_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
