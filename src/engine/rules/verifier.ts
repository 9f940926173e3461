/** Verifier API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const verifier: VendorRules = {
  vendor: "Verifier",
  rules: [
    namedToken({
      id: "verifier-api-token",
      name: "Verifier API token",
      description: "Checks mail addresses at its owner's cost.",
      docs: "Verifier: API documentation",
      severity: "medium",
      names: ["verifier_meetchopra", "verifier_api", "verifier_key", "verifier_token", "verifier"],
      value: hex(96),
      tags: ["email"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
