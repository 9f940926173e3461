/** Flat API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const flat: VendorRules = {
  vendor: "Flat",
  rules: [
    namedToken({
      id: "flat-api-key",
      name: "Flat API key",
      description: "Reads and changes its owner's music scores.",
      docs: "Flat: API documentation",
      severity: "low",
      names: ["flatio", "flat_io"],
      value: hex(128),
      tags: ["media"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
