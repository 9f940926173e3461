/** Tatum API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, spelled, uuid } from "./token-shapes.ts";

export const tatum: VendorRules = {
  vendor: "Tatum",
  rules: [
    namedToken({
      id: "tatum-api-key",
      name: "Tatum API key",
      description: "Calls blockchain nodes at its owner's cost.",
      docs: "Tatum: API documentation",
      severity: "medium",
      names: ["tatumio", "tatum_io", "tatum"],
      value: either(
        uuid(),
        spelled("t-[a-f0-9]{24}-[a-f0-9]{24}", () => `t-${sample("hex", 24)}-${sample("hex", 24, 2)}`),
      ),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "tatum-prefixed-api-key",
      name: "Tatum API key without a name",
      description: "Sends transactions on its owner's account.",
      docs: "Tatum: API documentation",
      severity: "high",
      value: "t-[a-f0-9]{24}-[a-f0-9]{24}",
      sample: () => `t-${sample("hex", 24)}-${sample("hex", 24, 2)}`,
      variable: "CHAIN_KEY",
      publicPrefix: 2,
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
