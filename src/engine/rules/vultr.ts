/** Vultr API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const vultr: VendorRules = {
  vendor: "Vultr",
  rules: [
    {
      id: "vultr-api-key",
      name: "Vultr API key",
      description: "Controls every server of a Vultr account.",
      docs: "Vultr: API keys",
      severity: "critical",
      regex: assignment({ names: ["vultr"], value: "[A-Z0-9]{36}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key under Account, API.",
      examples: () => {
        const value = sample("upperDigits", 36);
        return {
          positive: exampleLines("VULTR_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `VULTR_API_KEY=${value}${value}`,
            `VULTR_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
