/** Plaid secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const plaid: VendorRules = {
  vendor: "Plaid",
  rules: [
    {
      id: "plaid-secret",
      name: "Plaid secret",
      description: "Reads bank accounts linked through a Plaid client.",
      docs: "Plaid: API keys",
      severity: "critical",
      regex: assignment({ names: ["plaid"], words: ["secret"], value: "[a-f0-9]{30}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "hex-secret",
      base: 2,
      assignment: true,
      revoke: "Rotate the secret under Developers, Keys.",
      examples: () => {
        const value = sample("hex", 30);
        return {
          positive: exampleLines("PLAID_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `PLAID_SECRET=${value}${value}`,
            `PLAID_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
