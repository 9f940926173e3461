/** Ambee API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const ambee: VendorRules = {
  vendor: "Ambee",
  rules: [
    namedToken({
      id: "ambee-api-key",
      name: "Ambee API key",
      description: "Reads environmental data at its owner's quota.",
      docs: "Ambee: API documentation",
      severity: "low",
      names: ["ambee"],
      bounded: true,
      value: hex(64),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
