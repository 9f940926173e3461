/** Loggly customer token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const loggly: VendorRules = {
  vendor: "Loggly",
  rules: [
    {
      id: "loggly-customer-token",
      name: "Loggly customer token",
      description: "Ships logs to a Loggly account.",
      docs: "Loggly: Customer token",
      severity: "low",
      regex: assignment({ names: ["loggly"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Retire the token under Source Setup, Customer Tokens.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("LOGGLY_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `LOGGLY_TOKEN=${value}${value}`,
            `LOGGLY_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "loggly-input-url",
      name: "Loggly input URL",
      description: "Writes logs into an account.",
      docs: "Loggly: HTTP/S Event Endpoint",
      severity: "low",
      regex: `(?i:loggly)\\.com/(?:inputs|bulk)/(${UUID})(?![A-Za-z0-9-])`,
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 4,
      tags: ["logs"],
      revoke: "Retire the customer token.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: [
            `https://logs-01.loggly.com/inputs/${value}/tag/http/`,
            `destination: "https://logs-01.loggly.com/bulk/${value}"`,
          ],
          negative: [
            `https://logs-01.loggly.com/inputs/TOKEN/tag/http/`,
            `https://acme.loggly.com/search/${value}`,
          ],
        };
      },
    },
  ],
};
