/** PubNub's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const pubnub: VendorRules = {
  vendor: "PubNub",
  rules: [
    {
      id: "pubnub-secret-key",
      name: "PubNub secret key",
      description: "Grants access to channels and manages them.",
      docs: "PubNub Docs: Initial setup, API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sec-c-[A-Za-z0-9+/]{48}(?![A-Za-z0-9+/=])",
      base: 5,
      publicPrefix: 6,
      tags: ["chat"],
      revoke: "Rotate the secret key on the keyset's page.",
      examples: () => {
        const token = `sec-c-${sample("base64", 48)}`;
        return {
          positive: exampleLines("PUBNUB_SECRET_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
