/** Bugsnag API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const bugsnag: VendorRules = {
  vendor: "Bugsnag",
  rules: [
    {
      id: "bugsnag-api-key",
      name: "Bugsnag API key",
      description: "Sends errors to a Bugsnag project.",
      docs: "BugSnag: API keys",
      severity: "low",
      regex: assignment({ names: ["bugsnag"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key in the project's settings.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("BUGSNAG_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `BUGSNAG_API_KEY=${value}${value}`,
            `BUGSNAG_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
