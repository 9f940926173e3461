/** MessageBird access keys: known by their prefix and length, or by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
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
    markedToken({
      id: "messagebird-live-key",
      name: "MessageBird live access key",
      description: "Sends messages at its owner's cost.",
      docs: "MessageBird: API access",
      severity: "high",
      value: "live_[A-Za-z0-9]{25}",
      sample: () => `live_${sample("alnum", 25)}`,
      variable: "RELAY_ACCESS_KEY",
      entropy: 3.6,
      publicPrefix: 5,
      validator: "named-secret",
      revoke: "Delete the key under Developers, API access.",
    }),
  ],
};
