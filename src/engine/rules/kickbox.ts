/** Kickbox API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const kickbox: VendorRules = {
  vendor: "Kickbox",
  rules: [
    namedToken({
      id: "kickbox-api-key",
      name: "Kickbox API key",
      description: "Checks mail addresses at its owner's cost.",
      docs: "Kickbox: API documentation",
      severity: "medium",
      names: ["kickbox"],
      value: spelled("(?:live|test)_[a-f0-9]{64}", () => `live_${sample("hex", 64)}`),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
