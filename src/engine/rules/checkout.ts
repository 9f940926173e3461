/** Checkout.com API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const checkout: VendorRules = {
  vendor: "Checkout.com",
  rules: [
    namedToken({
      id: "checkout-api-key",
      name: "Checkout.com API key",
      description: "Takes payments and reads customers of an account.",
      docs: "Checkout.com: API documentation",
      severity: "critical",
      names: ["checkout"],
      value: spelled(
        "sk_(?:sbox_|test_|live_)?[A-Za-z0-9-]{26,40}",
        () => `sk_sbox_${sample("lowerDigits", 26)}`,
      ),
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
