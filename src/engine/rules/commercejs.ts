/** Commerce.js API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const commercejs: VendorRules = {
  vendor: "Commerce.js",
  rules: [
    namedToken({
      id: "commercejs-api-key",
      name: "Commerce.js API key",
      description: "Reads and changes a shop's products and orders.",
      docs: "Commerce.js: API documentation",
      severity: "high",
      names: ["commercejs", "chec_secret", "chec_api", "chec_key"],
      value: spelled("sk_(?:test_)?[a-z0-9]{37,48}", () => `sk_${sample("lowerDigits", 40)}`),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
