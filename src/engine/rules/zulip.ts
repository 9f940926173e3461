/** Zulip API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const zulip: VendorRules = {
  vendor: "Zulip",
  rules: [
    {
      id: "zulip-api-key",
      name: "Zulip API key",
      description: "Reads and writes messages as a user or bot.",
      docs: "Zulip: API keys",
      severity: "medium",
      regex: assignment({ names: ["zulip"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Generate a new key in the account settings.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("ZULIP_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `ZULIP_API_KEY=${value}${value}`,
            `ZULIP_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
