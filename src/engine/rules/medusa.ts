/** Medusa's secret API keys: known by prefix and length. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const medusa: VendorRules = {
  vendor: "Medusa",
  rules: [
    markedToken({
      id: "medusa-secret-key",
      name: "Medusa secret API key",
      description: "Administers a shop.",
      docs: "Medusa: API keys",
      severity: "high",
      value: "sk_[a-f0-9]{64}",
      sample: () => `sk_${sample("hex", 64)}`,
      variable: "MEDUSA_SECRET_KEY",
      publicPrefix: 3,
      validator: "named-value",
      tags: ["shop"],
      revoke: "Revoke the key in the shop's settings.",
    }),
  ],
};
