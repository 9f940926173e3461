/** Miro API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const miro: VendorRules = {
  vendor: "Miro",
  rules: [
    namedToken({
      id: "miro-api-token",
      name: "Miro API token",
      description: "Reads and changes a team's boards.",
      docs: "Miro: API documentation",
      severity: "high",
      names: [
        "miro_api_key",
        "miro_token",
        "miro_secret",
        "miro_key",
        "miro_api_token",
        "miro_access_token",
        "miro_client_secret",
        "miro_api_secret",
        "miro_auth_token",
        "miro_api",
      ],
      bounded: true,
      value: either(alnum(27), base64url(27)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
    markedToken({
      id: "miro-prefixed-access-token",
      name: "Miro access token",
      description: "Reads and changes its owner's boards.",
      docs: "Miro: OAuth 2.0",
      severity: "high",
      value: "eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9]{4,24}_[A-Za-z0-9_-]{27}",
      sample: () => `eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_${sample("base64url", 27)}`,
      variable: "BOARD_TOKEN",
      publicPrefix: 20,
      tags: ["productivity"],
      revoke: "Revoke the token at Miro's OAuth endpoint, or remove the app from the team.",
    }),
  ],
};
