/** SpeechText.AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const speechtextAi: VendorRules = {
  vendor: "SpeechText.AI",
  rules: [
    namedToken({
      id: "speechtext-ai-api-key",
      name: "SpeechText.AI API key",
      description: "Transcribes recordings at its owner's cost.",
      docs: "SpeechText.AI: API documentation",
      severity: "medium",
      names: ["speechtext", "speech_text_ai"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
