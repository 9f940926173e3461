/** Vonage API secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const vonage: VendorRules = {
  vendor: "Vonage",
  rules: [
    {
      id: "vonage-api-secret",
      name: "Vonage API secret",
      description: "Sends messages and calls at its owner's cost.",
      docs: "Vonage: API authentication",
      severity: "high",
      regex: assignment({ names: ["nexmo", "vonage"], words: ["secret"], value: "[A-Za-z0-9]{16}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Rotate the secret under API Settings.",
      examples: () => {
        const value = sample("alnum", 16);
        return {
          positive: exampleLines("VONAGE_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `VONAGE_API_SECRET=${value}${value}`,
            `VONAGE_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
