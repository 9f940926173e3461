/** Kaggle API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const kaggle: VendorRules = {
  vendor: "Kaggle",
  rules: [
    {
      id: "kaggle-api-key",
      name: "Kaggle API key",
      description: "Acts as a Kaggle user.",
      docs: "Kaggle: Public API",
      severity: "medium",
      regex: assignment({ names: ["kaggle"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Expire the token on the account page.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("KAGGLE_KEY", value),
          negative: [`CHECKSUM=${value}`, `KAGGLE_KEY=${value}${value}`, `KAGGLE_KEY=${value.slice(0, -1)}`],
        };
      },
    },
  ],
};
