/** Retell AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const retell: VendorRules = {
  vendor: "Retell AI",
  rules: [
    namedToken({
      id: "retell-api-key",
      name: "Retell AI API key",
      description: "Makes calls at its owner's cost.",
      docs: "Retell AI: API documentation",
      severity: "high",
      names: ["retell"],
      value: spelled("key_[a-f0-9]{28,30}", () => `key_${sample("hex", 28)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "retell-prefixed-api-key",
      name: "Retell AI API key without a name",
      description: "Makes calls on its owner's account.",
      docs: "Retell AI: API documentation",
      severity: "high",
      value: "key_[a-f0-9]{28}(?:[a-f0-9]{2})?",
      sample: () => `key_${sample("hex", 28)}`,
      variable: "VOICE_KEY",
      publicPrefix: 4,
      validator: "named-secret",
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
