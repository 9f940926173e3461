/** PASETO tokens: known by version and purpose. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const paseto: VendorRules = {
  vendor: "PASETO",
  rules: [
    markedToken({
      id: "paseto-token",
      name: "PASETO token",
      description: "Lets in whoever holds it, until it expires.",
      docs: "PASETO: Platform-agnostic security tokens",
      severity: "medium",
      value: "v[1-4]\\.(?:local|public)\\.[A-Za-z0-9_-]{60,1000}(?:\\.[A-Za-z0-9_-]{4,200})?",
      sample: () => `v4.local.${sample("base64url", 120)}`,
      validator: "paseto",
      variable: "ACCESS_TOKEN",
      entropy: 4.5,
      tags: ["web"],
      revoke: "Revoke the token, or change the key it was made with.",
    }),
  ],
};
