/** AllSportsAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const allsports: VendorRules = {
  vendor: "AllSportsAPI",
  rules: [
    namedToken({
      id: "allsports-api-key",
      name: "AllSportsAPI API key",
      description: "Reads sports data at its owner's quota.",
      docs: "AllSportsAPI: API documentation",
      severity: "low",
      names: ["allsports", "all_sports"],
      value: hex(64),
      tags: ["sports"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
