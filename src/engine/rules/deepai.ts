/** DeepAI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const deepai: VendorRules = {
  vendor: "DeepAI",
  rules: [
    namedToken({
      id: "deepai-api-key",
      name: "DeepAI API key",
      description: "Runs models at its owner's cost.",
      docs: "DeepAI: API documentation",
      severity: "medium",
      names: ["deepai", "deep_ai"],
      value: uuid(),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
