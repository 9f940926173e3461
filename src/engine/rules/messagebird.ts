/** MessageBird access key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const messagebird: VendorRules = {
  vendor: "MessageBird",
  rules: [
    {
      id: "messagebird-access-key",
      name: "MessageBird access key",
      description: "Sends messages at its owner's cost.",
      docs: "MessageBird: API access",
      severity: "high",
      regex: assignment({ names: ["messagebird", "message_bird"], value: "[A-Za-z0-9]{25}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key under Developers, API access.",
      examples: () => {
        const value = sample("alnum", 25);
        return {
          positive: exampleLines("MESSAGEBIRD_ACCESS_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MESSAGEBIRD_ACCESS_KEY=${value}${value}`,
            `MESSAGEBIRD_ACCESS_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
