/** OpenCage API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const opencage: VendorRules = {
  vendor: "OpenCage",
  rules: [
    namedToken({
      id: "opencage-api-key",
      name: "OpenCage API key",
      description: "Finds addresses at its owner's quota.",
      docs: "OpenCage: API documentation",
      severity: "low",
      names: ["opencage", "open_cage"],
      value: hex(32),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
