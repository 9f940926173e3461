/** Braintree private key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const braintree: VendorRules = {
  vendor: "Braintree",
  rules: [
    {
      id: "braintree-private-key",
      name: "Braintree private key",
      description: "Takes and refunds payments of a merchant.",
      docs: "Braintree: Gateway credentials",
      severity: "critical",
      regex: assignment({ names: ["braintree"], words: ["private", "secret"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key pair under Settings, API Keys.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("BRAINTREE_PRIVATE_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `BRAINTREE_PRIVATE_KEY=${value}${value}`,
            `BRAINTREE_PRIVATE_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
