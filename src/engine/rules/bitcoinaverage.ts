/** BitcoinAverage API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const bitcoinaverage: VendorRules = {
  vendor: "BitcoinAverage",
  rules: [
    namedToken({
      id: "bitcoinaverage-api-key",
      name: "BitcoinAverage API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "BitcoinAverage: API documentation",
      severity: "low",
      names: ["bitcoinaverage", "bitcoin_average"],
      value: either(alnum(43), base64url(43)),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
