/** RAWG API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const rawg: VendorRules = {
  vendor: "RAWG",
  rules: [
    namedToken({
      id: "rawg-api-key",
      name: "RAWG API key",
      description: "Reads games data at its owner's quota.",
      docs: "RAWG: API documentation",
      severity: "low",
      names: ["rawg"],
      bounded: true,
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
