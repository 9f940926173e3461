/** Rollbar access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const rollbar: VendorRules = {
  vendor: "Rollbar",
  rules: [
    {
      id: "rollbar-access-token",
      name: "Rollbar access token",
      description: "Sends errors to, or reads, a Rollbar project.",
      docs: "Rollbar: Access Tokens",
      severity: "medium",
      regex: assignment({ names: ["rollbar"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Disable the token under the project's Access Tokens.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("ROLLBAR_ACCESS_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `ROLLBAR_ACCESS_TOKEN=${value}${value}`,
            `ROLLBAR_ACCESS_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
