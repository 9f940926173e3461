/** Zhipu AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const zhipu: VendorRules = {
  vendor: "Zhipu AI",
  rules: [
    namedToken({
      id: "zhipu-api-key",
      name: "Zhipu AI API key",
      description: "Calls GLM models at its owner's cost.",
      docs: "Zhipu AI: API documentation",
      severity: "high",
      names: ["zhipu", "zhipuai", "glm_api", "bigmodel", "z_ai_api", "zai_api"],
      value: spelled("[a-f0-9]{32}\\.[A-Za-z0-9]{16}", () => `${sample("hex", 32)}.${sample("alnum", 16)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
