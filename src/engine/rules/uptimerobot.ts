/** UptimeRobot API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const uptimerobot: VendorRules = {
  vendor: "UptimeRobot",
  rules: [
    {
      id: "uptimerobot-api-key",
      name: "UptimeRobot API key",
      description: "Reads and changes monitors.",
      docs: "UptimeRobot: API",
      severity: "medium",
      regex: assignment({
        names: ["uptimerobot", "uptime_robot"],
        value: "(?:ur?|m|r)[0-9]{5,10}-[a-f0-9]{24}",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Regenerate the key under Integrations and API.",
      examples: () => {
        const value = `u${sample("digits", 7)}-${sample("hex", 24)}`;
        return {
          positive: exampleLines("UPTIMEROBOT_API_KEY", value),
          negative: [`CHECKSUM=${value}`, `UPTIMEROBOT_API_KEY=${value.slice(0, 10)}`],
        };
      },
    },
    markedToken({
      id: "uptimerobot-unnamed-api-key",
      name: "UptimeRobot API key without a name",
      description: "Reads or changes an account's monitors.",
      docs: "UptimeRobot: API",
      severity: "medium",
      value: "(?:ur?|m|r)[0-9]{5,10}-[a-f0-9]{24}",
      sample: () => `u4937856-${sample("hex", 24)}`,
      variable: "MONITOR_KEY",
      tags: ["observability"],
      revoke: "Regenerate the key under Integrations and API.",
    }),
  ],
};
