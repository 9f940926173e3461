/** Nylas' keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const nylas: VendorRules = {
  vendor: "Nylas",
  rules: [
    {
      id: "nylas-api-key",
      name: "Nylas API key",
      description: "Reads and sends mail of connected accounts.",
      docs: "Nylas Docs: Authenticating with an API key",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])nyk_v0_[A-Za-z0-9]{64,96}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 7,
      tags: ["mail"],
      revoke: "Delete the key in the dashboard, API Keys.",
      examples: () => {
        const token = `nyk_v0_${sample("alnum", 64)}`;
        return {
          positive: exampleLines("NYLAS_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
