/** Coralogix keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const coralogix: VendorRules = {
  vendor: "Coralogix",
  rules: [
    markedToken({
      id: "coralogix-api-key",
      name: "Coralogix API key",
      description: "Sends or reads logs, metrics and traces of a team.",
      docs: "Coralogix: API keys",
      severity: "high",
      value: "cxt[a-z]_[A-Za-z0-9]{28,34}",
      sample: () => `cxtp_${sample("alnum", 30)}`,
      variable: "CORALOGIX_API_KEY",
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the key under Data Flow, API Keys.",
    }),
  ],
};
