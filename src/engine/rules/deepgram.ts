/** Deepgram API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const deepgram: VendorRules = {
  vendor: "Deepgram",
  rules: [
    {
      id: "deepgram-api-key",
      name: "Deepgram API key",
      description: "Transcribes at its owner's cost.",
      docs: "Deepgram: Creating API keys",
      severity: "high",
      regex: assignment({ names: ["deepgram"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key in the Deepgram console.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("DEEPGRAM_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `DEEPGRAM_API_KEY=${value}${value}`,
            `DEEPGRAM_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
