/** HeyGen keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const heygen: VendorRules = {
  vendor: "HeyGen",
  rules: [
    markedToken({
      id: "heygen-api-key-v2",
      name: "HeyGen key",
      description: "Makes videos at its owner's cost.",
      docs: "HeyGen: API key",
      severity: "medium",
      value: "sk_V2_[a-z]{2,8}_[A-Za-z0-9_-]{32,60}",
      sample: () => `sk_V2_hgu_${sample("alnum", 32)}_${sample("alnum", 12)}`,
      variable: "HEYGEN_API_KEY",
      publicPrefix: 6,
      tags: ["ai"],
      revoke: "Replace the key in the account's settings.",
    }),
  ],
};
