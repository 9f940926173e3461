/** SalesBlink API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const salesblink: VendorRules = {
  vendor: "SalesBlink",
  rules: [
    namedToken({
      id: "salesblink-api-key",
      name: "SalesBlink API key",
      description: "Sends sales mail as its owner.",
      docs: "SalesBlink: API documentation",
      severity: "medium",
      names: ["salesblink", "sales_blink"],
      value: either(
        spelled("key_?[A-Za-z0-9]{11,20}", () => `key_${sample("alnum", 16)}`),
        alnum(16),
      ),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
