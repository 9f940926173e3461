/** Twelve Data API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const twelvedata: VendorRules = {
  vendor: "Twelve Data",
  rules: [
    namedToken({
      id: "twelvedata-api-key",
      name: "Twelve Data API key",
      description: "Reads market data at its owner's quota.",
      docs: "Twelve Data: API documentation",
      severity: "low",
      names: ["twelvedata", "twelve_data"],
      value: hex(32),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
