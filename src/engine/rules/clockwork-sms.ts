/** Clockwork SMS API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const clockworkSms: VendorRules = {
  vendor: "Clockwork SMS",
  rules: [
    namedToken({
      id: "clockwork-sms-api-key",
      name: "Clockwork SMS API key",
      description: "Sends messages at its owner's cost.",
      docs: "Clockwork SMS: API documentation",
      severity: "high",
      names: ["clockwork", "clockworksms", "textanywhere"],
      value: hex(40),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
