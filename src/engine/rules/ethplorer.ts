/** Ethplorer API key: known by its prefix and groups. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const ethplorer: VendorRules = {
  vendor: "Ethplorer",
  rules: [
    markedToken({
      id: "ethplorer-api-key",
      name: "Ethplorer API key",
      description: "Reads blockchain data at its owner's quota.",
      docs: "Ethplorer: API documentation",
      severity: "low",
      value: "EK-[A-Za-z0-9]{5}-[A-Za-z0-9]{7}-[A-Za-z0-9]{5}",
      sample: () => `EK-${sample("alnum", 5)}-${sample("alnum", 7)}-${sample("alnum", 5, 2)}`,
      variable: "ETHPLORER_API_KEY",
      publicPrefix: 3,
      validator: "named-value",
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
