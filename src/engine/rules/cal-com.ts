/** Cal.com API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const calCom: VendorRules = {
  vendor: "Cal.com",
  rules: [
    {
      id: "cal-com-api-key",
      name: "Cal.com API key",
      description: "Reads and changes the bookings of its owner.",
      docs: "Cal.com: API authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(cal_(?:live_)?[a-f0-9]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 3, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["productivity"],
      revoke: "Delete the key under Settings, Developer, API keys.",
      examples: () => {
        const value = `cal_${"live_"}${sample("hex", 32)}`;
        return {
          positive: [...exampleLines("CALCOM_KEY", value), `curl -H 'Authorization: Bearer ${value}' "$API"`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
