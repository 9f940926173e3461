/** Honeycomb API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const honeycomb: VendorRules = {
  vendor: "Honeycomb",
  rules: [
    {
      id: "honeycomb-api-key",
      name: "Honeycomb API key",
      description: "Sends events to a Honeycomb environment.",
      docs: "Honeycomb: API keys",
      severity: "medium",
      regex: assignment({ names: ["honeycomb"], value: "(?:[A-Za-z0-9]{22}|[a-f0-9]{32})" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Disable the key in the environment's settings.",
      examples: () => {
        const value = sample("alnum", 22);
        return {
          positive: exampleLines("HONEYCOMB_API_KEY", value),
          negative: [`CHECKSUM=${value}`, `HONEYCOMB_API_KEY=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
