/** Private AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const privateAi: VendorRules = {
  vendor: "Private AI",
  rules: [
    namedToken({
      id: "private-ai-api-key",
      name: "Private AI API key",
      description: "Redacts texts at its owner's cost.",
      docs: "Private AI: API documentation",
      severity: "medium",
      names: ["private_ai", "privateai"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
