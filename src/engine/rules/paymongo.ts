/** PayMongo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const paymongo: VendorRules = {
  vendor: "PayMongo",
  rules: [
    namedToken({
      id: "paymongo-api-key",
      name: "PayMongo API key",
      description: "Takes payments and refunds them for an account.",
      docs: "PayMongo: API documentation",
      severity: "critical",
      names: ["paymongo"],
      value: spelled("sk_(?:live|test)_[A-Za-z0-9]{24}", () => `sk_live_${sample("alnum", 24)}`),
      tags: ["payment"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
