/** ElevenLabs API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const elevenlabs: VendorRules = {
  vendor: "ElevenLabs",
  rules: [
    {
      id: "elevenlabs-legacy-api-key",
      name: "ElevenLabs API key",
      description: "Speaks at its owner's cost; keys made before 2024 have no prefix.",
      docs: "ElevenLabs: API authentication",
      severity: "high",
      regex: assignment({ names: ["elevenlabs", "eleven_labs", "xi_api_key"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the profile's API Keys.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("ELEVENLABS_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ELEVENLABS_API_KEY=${value}${value}`,
            `ELEVENLABS_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
