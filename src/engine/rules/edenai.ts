/** Eden AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const edenai: VendorRules = {
  vendor: "Eden AI",
  rules: [
    namedToken({
      id: "edenai-api-key",
      name: "Eden AI API key",
      description: "Calls many AI providers at its owner's cost.",
      docs: "Eden AI: API documentation",
      severity: "high",
      names: ["edenai", "eden_ai"],
      value: uuid(),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
