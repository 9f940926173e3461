/** Vast.ai API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const vastAi: VendorRules = {
  vendor: "Vast.ai",
  rules: [
    namedToken({
      id: "vast-ai-api-key",
      name: "Vast.ai API key",
      description: "Rents machines at its owner's cost.",
      docs: "Vast.ai: API documentation",
      severity: "high",
      names: ["vastai", "vast_ai", "vast_api"],
      value: hex(64),
      tags: ["cloud"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
