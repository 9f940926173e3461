/** Vonage API secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

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
    namedToken({
      id: "vonage-api-key",
      name: "Vonage API key",
      description: "Names the account that a secret belongs to.",
      docs: "Vonage API: Authentication",
      severity: "low",
      names: ["nexmo", "vonage"],
      words: ["key"],
      value: hex(8),
      tags: ["telephony"],
      revoke: "It is not secret by itself: rotate the secret that stands with it.",
    }),
  ],
};
