/** BestTime API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const besttime: VendorRules = {
  vendor: "BestTime",
  rules: [
    namedToken({
      id: "besttime-api-key",
      name: "BestTime API key",
      description: "Reads how busy places are, at its owner's quota.",
      docs: "BestTime: API documentation",
      severity: "low",
      names: ["besttime"],
      value: spelled("(?:pri|pub)_[a-f0-9]{32}", () => `pri_${sample("hex", 32)}`),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
