/** Pepipost API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const pepipost: VendorRules = {
  vendor: "Pepipost",
  rules: [
    namedToken({
      id: "pepipost-api-key",
      name: "Pepipost API key",
      description: "Sends mail at its owner's cost.",
      docs: "Pepipost: API documentation",
      severity: "high",
      names: ["pepipost", "netcore_email"],
      value: hex(32),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
