/** Stability AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const stability: VendorRules = {
  vendor: "Stability AI",
  rules: [
    namedToken({
      id: "stability-api-key",
      name: "Stability AI API key",
      description: "Makes pictures at its owner's cost.",
      docs: "Stability AI: API documentation",
      severity: "high",
      names: ["stability", "dreamstudio"],
      value: spelled("sk-[A-Za-z0-9]{40,64}", () => `sk-${sample("alnum", 48)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "stability-unnamed-api-key",
      name: "Key of an AI service",
      description:
        "Runs models on its owner's account; Stability AI, OpenAI before 2024, Moonshot and others write keys so.",
      docs: "Stability AI: Authentication",
      severity: "high",
      value: "sk-[A-Za-z0-9]{48}",
      sample: () => `sk-${sample("alnum", 48)}`,
      variable: "LLM_KEY",
      entropy: 4,
      publicPrefix: 3,
      validator: "named-secret",
      tags: ["ai"],
      revoke: "Delete the key at the service it belongs to.",
    }),
  ],
};
