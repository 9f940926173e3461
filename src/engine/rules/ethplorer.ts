/** Ethplorer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const ethplorer: VendorRules = {
  vendor: "Ethplorer",
  rules: [
    namedToken({
      id: "ethplorer-api-key",
      name: "Ethplorer API key",
      description: "Reads blockchain data at its owner's quota.",
      docs: "Ethplorer: API documentation",
      severity: "low",
      names: ["ethplorer"],
      value: spelled(
        "EK-[A-Za-z0-9]{5}-[A-Za-z0-9]{7}-[A-Za-z0-9]{5}",
        () => `EK-${sample("alnum", 5)}-${sample("alnum", 7)}-${sample("alnum", 5, 2)}`,
      ),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
