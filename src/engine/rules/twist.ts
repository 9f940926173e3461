/** Twist API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, hex } from "./token-shapes.ts";

export const twist: VendorRules = {
  vendor: "Twist",
  rules: [
    namedToken({
      id: "twist-api-token",
      name: "Twist API token",
      description: "Reads and writes messages as its owner.",
      docs: "Twist: API documentation",
      severity: "high",
      names: [
        "twist_api_key",
        "twist_token",
        "twist_key",
        "twist_secret",
        "twist_api_token",
        "twist_access_token",
        "twist_client_secret",
        "twist_api_secret",
        "twist_auth_token",
        "twist_api",
      ],
      bounded: true,
      value: either(hex(40), hex(40)),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
    markedToken({
      id: "twist-oauth-token",
      name: "Twist OAuth token",
      description: "Reads and writes a team's threads.",
      docs: "Twist: API documentation",
      severity: "high",
      value: "oauth2:[a-f0-9]{40,64}",
      sample: () => `oauth2:${sample("hex", 46)}`,
      variable: "CHAT_TOKEN",
      publicPrefix: 7,
      tags: ["messaging"],
      revoke: "Remove the integration from the team's settings.",
    }),
  ],
};
