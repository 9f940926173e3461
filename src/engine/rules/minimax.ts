/** MiniMax API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, opaque, spelled } from "./token-shapes.ts";

export const minimax: VendorRules = {
  vendor: "MiniMax",
  rules: [
    namedToken({
      id: "minimax-api-key",
      name: "MiniMax API key",
      description: "Calls models at its owner's cost.",
      docs: "MiniMax: API documentation",
      severity: "high",
      names: ["minimax"],
      value: either(
        spelled("sk-(?:api|cp)-[A-Za-z0-9_-]{40,160}", () => `sk-api-${sample("alnum", 120)}`),
        opaque(100, 900),
      ),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "minimax-prefixed-api-key",
      name: "MiniMax API key with its prefix",
      description: "Runs models on its owner's account.",
      docs: "MiniMax: API documentation",
      severity: "high",
      value: "sk-(?:api|cp)-[A-Za-z0-9_-]{40,160}",
      sample: () => `sk-api-${sample("alnum", 120)}`,
      variable: "LLM_KEY",
      publicPrefix: 7,
      validator: "named-secret",
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
