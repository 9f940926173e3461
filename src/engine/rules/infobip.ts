/** Infobip API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const infobip: VendorRules = {
  vendor: "Infobip",
  rules: [
    {
      id: "infobip-api-key",
      name: "Infobip API key",
      description: "Sends messages at its owner's cost.",
      docs: "Infobip: API authentication",
      severity: "high",
      regex: assignment({
        names: ["infobip"],
        value: "[a-f0-9]{32}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Disable the key under Developer tools, API keys.",
      examples: () => {
        const value = `${sample("hex", 32)}-${sampleUuid()}`;
        return {
          positive: exampleLines("INFOBIP_API_KEY", value),
          negative: [`CHECKSUM=${value}`, `INFOBIP_API_KEY=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
