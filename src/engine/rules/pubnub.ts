/** PubNub's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
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
    markedToken({
      id: "pubnub-publish-key",
      name: "PubNub publish key",
      description: "Publishes to an application's channels.",
      docs: "PubNub: Publish and subscribe keys",
      severity: "medium",
      value: "pub-c-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
      sample: () => `pub-c-${sampleUuid()}`,
      variable: "PUBNUB_PUBLISH_KEY",
      publicPrefix: 6,
      tags: ["messaging"],
      revoke: "Make a new keyset in the admin portal and delete the old one.",
    }),
    markedToken({
      id: "pubnub-subscribe-key",
      name: "PubNub subscribe key",
      description: "Reads an application's channels, where access is not managed.",
      docs: "PubNub: Publish and subscribe keys",
      severity: "low",
      value: "sub-c-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}",
      sample: () => `sub-c-${sampleUuid()}`,
      variable: "PUBNUB_SUBSCRIBE_KEY",
      publicPrefix: 6,
      tags: ["messaging"],
      revoke: "Make a new keyset in the admin portal and delete the old one.",
    }),
  ],
};
