/** Pangea service tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const pangea: VendorRules = {
  vendor: "Pangea",
  rules: [
    markedToken({
      id: "pangea-service-token",
      name: "Pangea service token",
      description: "Calls an organisation's security services.",
      docs: "Pangea: Tokens",
      severity: "high",
      value: "pts_[a-z2-7]{32}",
      sample: () => `pts_${sample("base32", 32).toLowerCase()}`,
      variable: "PANGEA_TOKEN",
      entropy: 3.4,
      publicPrefix: 4,
      tags: ["security"],
      revoke: "Rotate the token in the console.",
    }),
  ],
};
