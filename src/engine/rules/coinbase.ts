/** Coinbase API secret, Coinbase access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const coinbase: VendorRules = {
  vendor: "Coinbase",
  rules: [
    {
      id: "coinbase-api-secret",
      name: "Coinbase API secret",
      description: "Signs trades and transfers of a Coinbase account.",
      docs: "Coinbase Developer Platform: API key authentication",
      severity: "critical",
      regex: assignment({ names: ["coinbase"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the API key in the account's API settings.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("COINBASE_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `COINBASE_API_SECRET=${value}${value}`,
            `COINBASE_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "coinbase-access-token",
      name: "Coinbase access token",
      description: "Acts for a Coinbase account.",
      docs: "Coinbase Developer Platform: API key authentication",
      severity: "critical",
      regex: assignment({ names: ["coinbase"], value: "[A-Za-z0-9_-]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the API key in the account's API settings.",
      examples: () => {
        const value = sample("base64url", 64);
        return {
          positive: exampleLines("COINBASE_ACCESS_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `COINBASE_ACCESS_TOKEN=${value}${value}`,
            `COINBASE_ACCESS_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
