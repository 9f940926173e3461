/** Ollama API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const ollama: VendorRules = {
  vendor: "Ollama",
  rules: [
    namedToken({
      id: "ollama-api-key",
      name: "Ollama API key",
      description: "Runs models at its owner's cost.",
      docs: "Ollama: API documentation",
      severity: "high",
      names: ["ollama"],
      value: spelled("[a-f0-9]{32}\\.[A-Za-z0-9_-]{24}", () => `${sample("hex", 32)}.${sample("alnum", 24)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
