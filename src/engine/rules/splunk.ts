/** Splunk HEC token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const splunk: VendorRules = {
  vendor: "Splunk",
  rules: [
    {
      id: "splunk-hec-token",
      name: "Splunk HEC token",
      description: "Sends events to a Splunk index.",
      docs: "Splunk: Set up and use HTTP Event Collector",
      severity: "medium",
      regex: assignment({ names: ["splunk", "hec_token"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the token under Data inputs, HTTP Event Collector.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("SPLUNK_HEC_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `SPLUNK_HEC_TOKEN=${value}${value}`,
            `SPLUNK_HEC_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    namedToken({
      id: "splunk-observability-token",
      name: "Splunk Observability access token",
      description: "Sends data to an organisation, or administers it.",
      docs: "Splunk Observability Cloud: Access tokens",
      severity: "high",
      names: ["splunk_observability", "splunk_access", "splunk_token", "signalfx", "sfx_token", "sfx_auth"],
      value: base64url(22),
      tags: ["observability"],
      revoke: "Rotate the token under Settings, Access Tokens.",
    }),
  ],
};
