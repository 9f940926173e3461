/** ZeroTier API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const zerotier: VendorRules = {
  vendor: "ZeroTier",
  rules: [
    {
      id: "zerotier-api-token",
      name: "ZeroTier API token",
      description: "Adds members to private networks.",
      docs: "ZeroTier Central: API reference",
      severity: "high",
      regex: assignment({ names: ["zerotier", "zero_tier"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the token on the account page.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("ZEROTIER_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `ZEROTIER_API_TOKEN=${value}${value}`,
            `ZEROTIER_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
