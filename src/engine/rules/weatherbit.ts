/** Weatherbit API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const weatherbit: VendorRules = {
  vendor: "Weatherbit",
  rules: [
    namedToken({
      id: "weatherbit-api-key",
      name: "Weatherbit API key",
      description: "Reads weather at its owner's quota.",
      docs: "Weatherbit: API documentation",
      severity: "low",
      names: ["weatherbit"],
      value: hex(32),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
