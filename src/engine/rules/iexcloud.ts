/** IEX Cloud API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const iexcloud: VendorRules = {
  vendor: "IEX Cloud",
  rules: [
    namedToken({
      id: "iexcloud-api-key",
      name: "IEX Cloud API key",
      description: "Reads market data at its owner's cost.",
      docs: "IEX Cloud: API documentation",
      severity: "medium",
      names: ["iexcloud", "iex_cloud", "iexapis", "iex_token", "iex_api", "iex_secret"],
      value: spelled("(?:Tsk|sk|Tpk|pk)_[a-f0-9]{32}", () => `sk_${sample("hex", 32)}`),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
