/** Retool API tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const retool: VendorRules = {
  vendor: "Retool",
  rules: [
    markedToken({
      id: "retool-api-token",
      name: "Retool API token",
      description: "Changes an organisation's apps and users.",
      docs: "Retool: API authentication",
      severity: "high",
      value: "retool_01[a-z0-9]{20,40}",
      sample: () => `retool_01${sample("lowerDigits", 24)}`,
      variable: "RETOOL_TOKEN",
      publicPrefix: 7,
      tags: ["developer-tools"],
      revoke: "Revoke the token under Settings, API.",
    }),
  ],
};
