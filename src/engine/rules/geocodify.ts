/** Geocodify API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const geocodify: VendorRules = {
  vendor: "Geocodify",
  rules: [
    namedToken({
      id: "geocodify-api-key",
      name: "Geocodify API key",
      description: "Finds addresses at its owner's quota.",
      docs: "Geocodify: API documentation",
      severity: "low",
      names: ["geocodify"],
      value: hex(40),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
