/** Paddle's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const paddle: VendorRules = {
  vendor: "Paddle",
  rules: [
    {
      id: "paddle-api-key",
      name: "Paddle API key",
      description: "Reads and changes transactions and subscriptions within its permissions.",
      docs: "Paddle Developer: Authentication, API key format",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])pdl_(?:live|sdbx|test)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 15,
      tags: ["payment"],
      revoke: "Revoke the key under Developer tools, Authentication.",
      examples: () => {
        const token = `pdl_live_apikey_${sample("lowerDigits", 26)}_${sample("alnum", 22)}_${sample("alnum", 3)}`;
        return {
          positive: exampleLines("PADDLE_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    namedToken({
      id: "paddle-vendor-auth-code",
      name: "Paddle vendor auth code",
      description: "Reads and changes a seller's products and orders.",
      docs: "Paddle Classic: API reference",
      severity: "high",
      names: ["paddle", "vendor_auth"],
      value: hex(50),
      tags: ["finance"],
      revoke: "Delete the code under Developer Tools, Authentication.",
    }),
  ],
};
