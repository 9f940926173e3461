/** Phrase access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const phrase: VendorRules = {
  vendor: "Phrase",
  rules: [
    {
      id: "phrase-access-token",
      name: "Phrase access token",
      description: "Reads and changes translation projects.",
      docs: "Phrase: Authentication",
      severity: "medium",
      regex: assignment({
        names: ["phraseapp", "phrase_access", "phrase_token", "phrase_api"],
        value: "[a-f0-9]{64}",
      }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the token in the profile settings.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("PHRASE_ACCESS_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `PHRASE_ACCESS_TOKEN=${value}${value}`,
            `PHRASE_ACCESS_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
