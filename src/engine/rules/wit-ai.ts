/** Wit.ai API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const witAi: VendorRules = {
  vendor: "Wit.ai",
  rules: [
    namedToken({
      id: "wit-ai-api-token",
      name: "Wit.ai API token",
      description: "Trains and queries its owner's language apps.",
      docs: "Wit.ai: API documentation",
      severity: "medium",
      names: ["wit_ai", "wit_token", "wit_api"],
      value: upperAlnum(32),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
