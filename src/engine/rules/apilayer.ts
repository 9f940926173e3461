/** apilayer access key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const apilayer: VendorRules = {
  vendor: "apilayer",
  rules: [
    {
      id: "apilayer-access-key",
      name: "apilayer access key",
      description: "Calls one of apilayer's APIs at its owner's quota.",
      docs: "apilayer: API authentication",
      severity: "low",
      regex: assignment({
        names: [
          "apilayer",
          "currencylayer",
          "fixer_io",
          "fixer_api",
          "weatherstack",
          "ipstack",
          "mediastack",
          "numverify",
          "aviationstack",
          "positionstack",
          "marketstack",
          "exchangerates",
        ],
        value: "[a-f0-9]{32}",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the key on the dashboard.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("IPSTACK_ACCESS_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `IPSTACK_ACCESS_KEY=${value}${value}`,
            `IPSTACK_ACCESS_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
