/** Vectara's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const vectara: VendorRules = {
  vendor: "Vectara",
  rules: [
    markedToken({
      id: "vectara-api-key",
      name: "Vectara API key",
      description: "Queries or fills its owner's corpora.",
      docs: "Vectara: API keys",
      severity: "high",
      value: "z[uqw]t_[A-Za-z0-9_-]{30,60}",
      sample: () => `zqt_${sample("base64url", 40)}`,
      variable: "VECTARA_API_KEY",
      entropy: 3.6,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
