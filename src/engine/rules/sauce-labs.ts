/** Sauce Labs access key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const sauceLabs: VendorRules = {
  vendor: "Sauce Labs",
  rules: [
    {
      id: "sauce-labs-access-key",
      name: "Sauce Labs access key",
      description: "Runs browsers at its owner's cost.",
      docs: "Sauce Labs: Access key",
      severity: "medium",
      regex: assignment({ names: ["sauce"], words: ["key"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key under Account, User settings.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("SAUCE_ACCESS_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SAUCE_ACCESS_KEY=${value}${value}`,
            `SAUCE_ACCESS_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
