/** MeaningCloud API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const meaningcloud: VendorRules = {
  vendor: "MeaningCloud",
  rules: [
    namedToken({
      id: "meaningcloud-api-key",
      name: "MeaningCloud API key",
      description: "Analyses texts at its owner's quota.",
      docs: "MeaningCloud: API documentation",
      severity: "low",
      names: ["meaningcloud", "meaning_cloud"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
