/** Ramp's application secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ramp: VendorRules = {
  vendor: "Ramp",
  rules: [
    {
      id: "ramp-client-secret",
      name: "Ramp client secret",
      description: "Reads cards and transactions as the application.",
      docs: "Ramp Developer: Authorization",
      severity: "high",
      regex: "(?<![A-Za-z0-9])ramp_sec_[A-Za-z0-9]{48}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 9,
      tags: ["finance"],
      revoke: "Rotate the secret on the application's page.",
      examples: () => {
        const token = `ramp_sec_${sample("alnum", 48)}`;
        return {
          positive: exampleLines("RAMP_CLIENT_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
