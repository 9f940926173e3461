/** Alchemy API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const alchemy: VendorRules = {
  vendor: "Alchemy",
  rules: [
    {
      id: "alchemy-api-key",
      name: "Alchemy API key",
      description: "Calls blockchain nodes at its owner's quota.",
      docs: "Alchemy: Create an API key",
      severity: "medium",
      regex: assignment({ names: ["alchemy"], words: ["key"], value: "[A-Za-z0-9_-]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the app in the dashboard, or rotate its key.",
      examples: () => {
        const value = sample("base64url", 32);
        return {
          positive: exampleLines("ALCHEMY_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ALCHEMY_API_KEY=${value}${value}`,
            `ALCHEMY_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "alchemy-url",
      name: "Alchemy URL",
      description: "Sends requests to a chain at its owner's cost.",
      docs: "Alchemy: API reference",
      severity: "medium",
      regex: "(?i:alchemy(?:api)?)\\.(?:com|io)/(?:nft/)?v[23]/([A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 4,
      tags: ["blockchain"],
      revoke: "Replace the app's key.",
      examples: () => {
        const value = sample("base64url", 32);
        return {
          positive: [
            `https://eth-mainnet.g.alchemy.com/v2/${value}`,
            `https://polygon-mainnet.g.alchemy.com/nft/v3/${value}/getNFTs`,
          ],
          negative: [
            `https://eth-mainnet.g.alchemy.com/v2/${value.slice(2)}`,
            `https://eth-mainnet.g.alchemy.com/v2/your-api-key`,
          ],
        };
      },
    },
  ],
};
