/** coinlayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const coinlayer: VendorRules = {
  vendor: "coinlayer",
  rules: [
    namedToken({
      id: "coinlayer-api-key",
      name: "coinlayer API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "coinlayer: API documentation",
      severity: "low",
      names: ["coinlayer"],
      value: hex(32),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
