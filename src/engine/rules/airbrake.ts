/** Airbrake project key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const airbrake: VendorRules = {
  vendor: "Airbrake",
  rules: [
    {
      id: "airbrake-project-key",
      name: "Airbrake project key",
      description: "Sends errors to an Airbrake project.",
      docs: "Airbrake: API authentication",
      severity: "low",
      regex: assignment({ names: ["airbrake"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key in the project's settings.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("AIRBRAKE_PROJECT_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `AIRBRAKE_PROJECT_KEY=${value}${value}`,
            `AIRBRAKE_PROJECT_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
