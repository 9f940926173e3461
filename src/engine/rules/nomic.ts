/** Nomic API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const nomic: VendorRules = {
  vendor: "Nomic",
  rules: [
    markedToken({
      id: "nomic-api-key",
      name: "Nomic API key",
      description: "Makes embeddings on its owner's account.",
      docs: "Nomic Atlas: Authentication",
      severity: "medium",
      value: "nk-[A-Za-z0-9_-]{43}",
      sample: () => `nk-${sample("base64url", 43)}`,
      variable: "NOMIC_API_KEY",
      entropy: 4,
      publicPrefix: 3,
      validator: "named-secret",
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
