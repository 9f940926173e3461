/** Bitly access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const bitly: VendorRules = {
  vendor: "Bitly",
  rules: [
    {
      id: "bitly-access-token",
      name: "Bitly access token",
      description: "Makes and edits links of a Bitly account.",
      docs: "Bitly: Access tokens",
      severity: "medium",
      regex: assignment({ names: ["bitly", "bit_ly_"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the token under Settings, API.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("BITLY_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `BITLY_TOKEN=${value}${value}`,
            `BITLY_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
