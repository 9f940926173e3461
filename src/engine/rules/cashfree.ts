/** Cashfree client secrets: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const cashfree: VendorRules = {
  vendor: "Cashfree",
  rules: [
    markedToken({
      id: "cashfree-client-secret",
      name: "Cashfree client secret",
      description: "Takes and refunds payments.",
      docs: "Cashfree: API keys",
      severity: "critical",
      value: "cfsk_(?:ma_)?(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}",
      sample: () => `cfsk_ma_prod_${sample("hex", 32)}_${sample("hex", 8)}`,
      variable: "CASHFREE_SECRET",
      publicPrefix: 5,
      tags: ["payments"],
      revoke: "Replace the key in the merchant's dashboard.",
    }),
  ],
};
