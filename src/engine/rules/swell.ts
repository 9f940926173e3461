/** Swell API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const swell: VendorRules = {
  vendor: "Swell",
  rules: [
    namedToken({
      id: "swell-api-key",
      name: "Swell API key",
      description: "Reads and changes a shop's products and orders.",
      docs: "Swell: API documentation",
      severity: "high",
      names: ["swell_secret", "swell_store", "swell_key", "swell_api", "swell"],
      value: either(
        spelled("sk_(?:live_|test_)?[A-Za-z0-9]{24,32}", () => `sk_live_${sample("alnum", 32)}`),
        alnum(24),
      ),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
