/** Meshy API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const meshy: VendorRules = {
  vendor: "Meshy",
  rules: [
    markedToken({
      id: "meshy-api-key",
      name: "Meshy API key",
      description: "Makes models at its owner's cost.",
      docs: "Meshy: API authentication",
      severity: "medium",
      value: "msy_[A-Za-z0-9]{44,66}",
      sample: () => `msy_${sample("alnum", 44)}`,
      variable: "MESHY_API_KEY",
      entropy: 4,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
