/** Infura API key or secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const infura: VendorRules = {
  vendor: "Infura",
  rules: [
    {
      id: "infura-api-key",
      name: "Infura API key or secret",
      description: "Calls blockchain nodes at its owner's quota.",
      docs: "Infura: Secure an API key",
      severity: "medium",
      regex: assignment({ names: ["infura"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the key in the dashboard.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("INFURA_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `INFURA_API_KEY=${value}${value}`,
            `INFURA_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "infura-project-url",
      name: "Infura project URL",
      description: "Sends requests to a chain at its owner's cost.",
      docs: "Infura: Getting started",
      severity: "medium",
      regex: "(?i:infura)\\.io/(?:ws/)?v[23]/([0-9a-f]{32})(?![A-Za-z0-9])",
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 4,
      tags: ["blockchain"],
      revoke: "Replace the project's key.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: [`https://mainnet.infura.io/v3/${value}`, `wss://mainnet.infura.io/ws/v3/${value}`],
          negative: [
            `https://mainnet.infura.io/v3/${value.slice(2)}`,
            `https://mainnet.infura.io/v3/YOUR-KEY`,
          ],
        };
      },
    },
  ],
};
