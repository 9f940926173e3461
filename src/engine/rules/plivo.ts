/** Plivo auth token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const plivo: VendorRules = {
  vendor: "Plivo",
  rules: [
    {
      id: "plivo-auth-token",
      name: "Plivo auth token",
      description: "Sends messages and calls at its owner's cost.",
      docs: "Plivo: API authentication",
      severity: "high",
      regex: assignment({ names: ["plivo"], value: "[A-Za-z0-9]{40}" }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the token in the Plivo console.",
      examples: () => {
        const value = sample("alnum", 40);
        return {
          positive: exampleLines("PLIVO_AUTH_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `PLIVO_AUTH_TOKEN=${value}${value}`,
            `PLIVO_AUTH_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
