/** OANDA API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

export const oanda: VendorRules = {
  vendor: "OANDA",
  rules: [
    namedToken({
      id: "oanda-api-token",
      name: "OANDA API token",
      description: "Trades as its owner.",
      docs: "OANDA: API documentation",
      severity: "critical",
      names: ["oanda"],
      value: either(
        spelled("[a-f0-9]{32}-[a-f0-9]{32}", () => `${sample("hex", 32)}-${sample("hex", 32, 2)}`),
        alnum(24),
      ),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
