/** Segmind API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const segmind: VendorRules = {
  vendor: "Segmind",
  rules: [
    markedToken({
      id: "segmind-api-key",
      name: "Segmind API key",
      description: "Runs models at its owner's cost.",
      docs: "Segmind: API keys",
      severity: "medium",
      value: "SG_[a-f0-9]{16}",
      sample: () => `SG_${sample("hex", 16)}`,
      variable: "SEGMIND_API_KEY",
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
