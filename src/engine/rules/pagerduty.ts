/** PagerDuty API token, PagerDuty integration key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const pagerduty: VendorRules = {
  vendor: "PagerDuty",
  rules: [
    {
      id: "pagerduty-api-token",
      name: "PagerDuty API token",
      description: "Reads and changes a PagerDuty account's incidents and schedules.",
      docs: "PagerDuty: API Access Keys",
      severity: "high",
      regex: assignment({ names: ["pagerduty", "pager_duty"], value: "[A-Za-z0-9_+-]{20}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Remove the key under Integrations, API Access Keys.",
      examples: () => {
        const value = sample("alnum", 20);
        return {
          positive: exampleLines("PAGERDUTY_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `PAGERDUTY_TOKEN=${value}${value}`,
            `PAGERDUTY_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "pagerduty-integration-key",
      name: "PagerDuty integration key",
      description: "Sends events to a PagerDuty service.",
      docs: "PagerDuty: API Access Keys",
      severity: "medium",
      regex: assignment({
        names: ["pagerduty", "pager_duty", "pd_routing", "pd_integration"],
        value: "[a-z0-9]{32}",
      }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the integration on the service's Integrations tab and add a new one.",
      examples: () => {
        const value = sample("lowerDigits", 32);
        return {
          positive: exampleLines("PAGERDUTY_INTEGRATION_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `PAGERDUTY_INTEGRATION_KEY=${value}${value}`,
            `PAGERDUTY_INTEGRATION_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "pagerduty-prefixed-api-token",
      name: "PagerDuty API token with its prefix",
      description: "Reads and changes incidents and schedules.",
      docs: "PagerDuty: API Access Keys",
      severity: "high",
      value: "u\\+[A-Za-z0-9_-]{18}",
      sample: () => `u+${sample("base64url", 18)}`,
      variable: "PD_TOKEN",
      entropy: 3.4,
      publicPrefix: 2,
      validator: "named-secret",
      notAfter: "A-Za-z0-9_+/=-",
      revoke: "Delete the key under API Access Keys.",
    }),
  ],
};
