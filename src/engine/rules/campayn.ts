/** Campayn API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const campayn: VendorRules = {
  vendor: "Campayn",
  rules: [
    namedToken({
      id: "campayn-api-key",
      name: "Campayn API key",
      description: "Reads contacts and sends mail as its owner.",
      docs: "Campayn: API documentation",
      severity: "medium",
      names: ["campayn"],
      value: hex(64),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
