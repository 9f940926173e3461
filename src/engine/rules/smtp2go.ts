/** SMTP2GO keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const smtp2go: VendorRules = {
  vendor: "SMTP2GO",
  rules: [
    markedToken({
      id: "smtp2go-key",
      name: "SMTP2GO key",
      description: "Sends mail as a company.",
      docs: "SMTP2GO: API keys",
      severity: "high",
      value: "api-[0-9A-F]{32}",
      sample: () => `api-${sample("HEX", 32)}`,
      variable: "SMTP2GO_API_KEY",
      publicPrefix: 4,
      tags: ["mail"],
      revoke: "Delete the key in the account's settings.",
    }),
  ],
};
