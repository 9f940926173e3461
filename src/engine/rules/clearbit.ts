/** Clearbit API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const clearbit: VendorRules = {
  vendor: "Clearbit",
  rules: [
    namedToken({
      id: "clearbit-api-key",
      name: "Clearbit API key",
      description: "Looks up people and companies at its owner's cost.",
      docs: "Clearbit: API documentation",
      severity: "medium",
      names: ["clearbit"],
      value: spelled("sk_[a-f0-9]{32}", () => `sk_${sample("hex", 32)}`),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
