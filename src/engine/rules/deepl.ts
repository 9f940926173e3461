/** DeepL API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const deepl: VendorRules = {
  vendor: "DeepL",
  rules: [
    {
      id: "deepl-api-key",
      name: "DeepL API key",
      description: "Translates at its owner's cost.",
      docs: "DeepL: Authentication",
      severity: "medium",
      regex: assignment({
        names: ["deepl", "deep_l_"],
        value: "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        padding: "(?::fx)?",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Deactivate the key in the account's API Keys tab.",
      examples: () => {
        const value = `${sampleUuid()}:fx`;
        return {
          positive: exampleLines("DEEPL_AUTH_KEY", value),
          negative: [`CHECKSUM=${value}`, `DEEPL_AUTH_KEY=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
