/** incident.io keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const incidentIo: VendorRules = {
  vendor: "incident.io",
  rules: [
    markedToken({
      id: "incident-io-api-key",
      name: "incident.io key",
      description: "Reads and changes incidents.",
      docs: "incident.io: API keys",
      severity: "high",
      value: "inc_(?:live_|development_)?[0-9a-f]{64}",
      sample: () => `inc_${sample("hex", 64)}`,
      variable: "INCIDENT_API_KEY",
      publicPrefix: 4,
      tags: ["monitoring"],
      revoke: "Delete the key in the settings.",
    }),
  ],
};
