/** Toss Payments secret keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const tossPayments: VendorRules = {
  vendor: "Toss Payments",
  rules: [
    markedToken({
      id: "toss-payments-secret-key",
      name: "Toss Payments secret key",
      description: "Takes and refunds payments.",
      docs: "Toss Payments: API keys",
      severity: "high",
      value: "(?:live|test)_g?sk_[A-Za-z0-9]{20,40}",
      sample: () => `live_sk_${sample("alnum", 24)}`,
      variable: "TOSS_SECRET_KEY",
      tags: ["payments"],
      revoke: "Reissue the key in the developer centre.",
    }),
  ],
};
