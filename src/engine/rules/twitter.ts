/** Twitter consumer key, Twitter consumer secret, Twitter access token, Twitter access token secret, Twitter bearer token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const twitter: VendorRules = {
  vendor: "Twitter",
  rules: [
    {
      id: "twitter-consumer-key",
      name: "Twitter consumer key",
      description: "Names an X app; with its secret it acts as the app.",
      docs: "X Developer Platform: Authentication",
      severity: "medium",
      regex: assignment({ names: ["twitter"], words: ["key", "id"], value: "[A-Za-z0-9]{25}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the keys in the developer portal.",
      examples: () => {
        const value = sample("alnum", 25);
        return {
          positive: exampleLines("TWITTER_CONSUMER_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `TWITTER_CONSUMER_KEY=${value}${value}`,
            `TWITTER_CONSUMER_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "twitter-consumer-secret",
      name: "Twitter consumer secret",
      description: "Signs requests as an X app.",
      docs: "X Developer Platform: Authentication",
      severity: "high",
      regex: assignment({ names: ["twitter", "consumer_secret"], value: "[A-Za-z0-9]{50}" }),
      gates: { entropy: 4.1, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the consumer keys in the developer portal.",
      examples: () => {
        const value = sample("alnum", 50);
        return {
          positive: exampleLines("TWITTER_CONSUMER_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `TWITTER_CONSUMER_SECRET=${value}${value}`,
            `TWITTER_CONSUMER_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "twitter-access-token",
      name: "Twitter access token",
      description: "Acts for one X account.",
      docs: "X Developer Platform: Authentication",
      severity: "medium",
      regex: assignment({
        names: ["twitter", "access_token", "oauth_token"],
        value: "[0-9]{8,20}-[A-Za-z0-9]{27,45}",
      }),
      gates: { entropy: 3.8, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      revoke: "Revoke the access token in the developer portal.",
      examples: () => {
        const value = `${sample("digits", 18)}-${sample("alnum", 40)}`;
        return {
          positive: exampleLines("TWITTER_ACCESS_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `TWITTER_ACCESS_TOKEN=${value.slice(0, 10)}`],
        };
      },
    },
    {
      id: "twitter-access-token-secret",
      name: "Twitter access token secret",
      description: "Signs requests for one X account.",
      docs: "X Developer Platform: Authentication",
      severity: "high",
      regex: assignment({
        names: ["twitter", "access_token_secret", "oauth_token_secret"],
        value: "[A-Za-z0-9]{45}",
      }),
      gates: { entropy: 4.0, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the access token in the developer portal.",
      examples: () => {
        const value = sample("alnum", 45);
        return {
          positive: exampleLines("TWITTER_ACCESS_TOKEN_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `TWITTER_ACCESS_TOKEN_SECRET=${value}${value}`,
            `TWITTER_ACCESS_TOKEN_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "twitter-bearer-token",
      name: "Twitter bearer token",
      description: "Reads the X API as an app.",
      docs: "X Developer Platform: Authentication",
      severity: "high",
      regex: assignment({
        names: ["twitter", "bearer"],
        value: "A{20,24}([A-Za-z0-9%]{70,140})",
        notAfter: "A-Za-z0-9_+/=~(\\[%-",
      }),
      // The secret is what follows the A's: they are the same in every token, and look like a placeholder.
      secretGroup: 2,
      anchors: ["twitter", "bearer"],
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the bearer token in the developer portal.",
      examples: () => {
        const value = "A".repeat(22) + sample("alnum", 88);
        return {
          positive: exampleLines("TWITTER_BEARER_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `TWITTER_BEARER_TOKEN=${value.slice(0, 10)}`],
        };
      },
    },
    {
      id: "twitter-unnamed-bearer-token",
      name: "Twitter bearer token without a name",
      description: "Reads the X API as an app.",
      docs: "X Developer Platform: Authentication",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9+/])A{19,24}([A-Za-z0-9]{8,40}(?:%2[BF][A-Za-z0-9]{0,40}){0,3}%3D[A-Za-z0-9]{40,70})(?![A-Za-z0-9%])",
      gates: { entropy: 4, digit: true },
      base: 5,
      revoke: "Regenerate the bearer token in the developer portal.",
      examples: () => {
        const value = `${"A".repeat(22)}${sample("alnum", 20)}%3D${sample("alnum", 50)}`;
        return {
          positive: [`fetch(url, { headers: { Authorization: "Bearer ${value}" } })`, `- ${value}\n`],
          negative: [`${"A".repeat(22)}${sample("alnum", 70)}`, `TOKEN=x${value}`],
        };
      },
    },
  ],
};
