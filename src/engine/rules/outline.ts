/** Outline API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const outline: VendorRules = {
  vendor: "Outline",
  rules: [
    markedToken({
      id: "outline-api-key",
      name: "Outline API key",
      description: "Reads and changes a team's documents.",
      docs: "Outline: API",
      severity: "high",
      value: "ol_api_[A-Za-z0-9]{38,57}",
      sample: () => `ol_api_${sample("alnum", 38)}`,
      variable: "OUTLINE_API_KEY",
      publicPrefix: 7,
      tags: ["documentation"],
      revoke: "Revoke the key under Settings, API.",
    }),
  ],
};
