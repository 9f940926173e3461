/** Amplitude API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const amplitude: VendorRules = {
  vendor: "Amplitude",
  rules: [
    {
      id: "amplitude-api-key",
      name: "Amplitude API key",
      description: "Sends events to an Amplitude project; with the secret key it exports them.",
      docs: "Amplitude: Manage organization and project keys",
      severity: "medium",
      regex: assignment({ names: ["amplitude"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Generate a new key in the project's settings.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("AMPLITUDE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `AMPLITUDE_API_KEY=${value}${value}`,
            `AMPLITUDE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
