/** Devin API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const devin: VendorRules = {
  vendor: "Devin",
  rules: [
    namedToken({
      id: "devin-api-key",
      name: "Devin API key",
      description: "Starts coding sessions as its owner.",
      docs: "Devin: API documentation",
      severity: "high",
      names: ["devin"],
      value: spelled("apk_[A-Za-z0-9_-]{30,200}", () => `apk_${sample("alnum", 60)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
