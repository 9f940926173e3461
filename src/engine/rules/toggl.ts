/** Toggl API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const toggl: VendorRules = {
  vendor: "Toggl",
  rules: [
    {
      id: "toggl-api-token",
      name: "Toggl API token",
      description: "Reads and changes time entries as its owner.",
      docs: "Toggl: Authentication",
      severity: "medium",
      regex: assignment({ names: ["toggl"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the token in the profile settings.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("TOGGL_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `TOGGL_API_TOKEN=${value}${value}`,
            `TOGGL_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
