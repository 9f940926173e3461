/** YooKassa secret keys: known by name and form. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const yookassa: VendorRules = {
  vendor: "YooKassa",
  rules: [
    namedToken({
      id: "yookassa-secret-key",
      name: "YooKassa secret key",
      description: "Takes and refunds payments.",
      docs: "YooKassa: Interaction format",
      severity: "critical",
      names: ["yookassa", "yoo_kassa", "yookassa_secret"],
      value: spelled("(?:live|test)_[A-Za-z0-9_-]{43}", () => `live_${sample("base64url", 43)}`),
      tags: ["finance"],
      revoke: "Reissue the key in the merchant profile.",
    }),
  ],
};
