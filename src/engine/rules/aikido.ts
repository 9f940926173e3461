/** Aikido Security API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const aikido: VendorRules = {
  vendor: "Aikido Security",
  rules: [
    {
      id: "aikido-api-token",
      name: "Aikido Security API token",
      description: "Sends findings as a protected application.",
      docs: "Aikido Security: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(AIK_RUNTIME_[0-9]{1,8}_[0-9]{1,8}_[A-Za-z0-9_]{8,80})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 12,
      tags: ["security"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `AIK_RUNTIME_${sample("digits", 4)}_${sample("digits", 5)}_us_${sample("alnum", 32)}`;
        return {
          positive: exampleLines("AIKIDO_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    markedToken({
      id: "aikido-secret",
      name: "Aikido Security client secret or CI token",
      description: "Reads findings, or reports scans of a pipeline.",
      docs: "Aikido Security: API documentation",
      severity: "high",
      value: "AIK_(?:SECRET|CI)_[A-Za-z0-9]{40,100}",
      sample: () => `AIK_SECRET_${sample("alnum", 64)}`,
      variable: "SCAN_TOKEN",
      entropy: 3.5,
      publicPrefix: 4,
      tags: ["security"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
