/** Omnisend API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const omnisend: VendorRules = {
  vendor: "Omnisend",
  rules: [
    namedToken({
      id: "omnisend-api-key",
      name: "Omnisend API key",
      description: "Reads contacts and sends mail for a shop.",
      docs: "Omnisend: API documentation",
      severity: "high",
      names: ["omnisend"],
      value: hex(24),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
