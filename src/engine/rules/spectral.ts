/** SpectralOps API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const spectral: VendorRules = {
  vendor: "SpectralOps",
  rules: [
    {
      id: "spectral-api-token",
      name: "SpectralOps API token",
      description: "Sends findings to an organisation.",
      docs: "SpectralOps: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(spu-[a-f0-9]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["security"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `spu-${sample("hex", 32)}`;
        return {
          positive: exampleLines("SPECTRAL_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
