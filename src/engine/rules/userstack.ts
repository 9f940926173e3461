/** userstack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const userstack: VendorRules = {
  vendor: "userstack",
  rules: [
    namedToken({
      id: "userstack-api-key",
      name: "userstack API key",
      description: "Reads device data at its owner's quota.",
      docs: "userstack: API documentation",
      severity: "low",
      names: ["userstack"],
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
