/** Iterable API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const iterable: VendorRules = {
  vendor: "Iterable",
  rules: [
    {
      id: "iterable-api-key",
      name: "Iterable API key",
      description: "Mails and reads the users of a project.",
      docs: "Iterable: API keys",
      severity: "high",
      regex: assignment({ names: ["iterable"], words: ["key"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key under Integrations, API Keys.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("ITERABLE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ITERABLE_API_KEY=${value}${value}`,
            `ITERABLE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
