/** Exa API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const exa: VendorRules = {
  vendor: "Exa",
  rules: [
    namedToken({
      id: "exa-api-key",
      name: "Exa API key",
      description: "Searches the web at its owner's cost.",
      docs: "Exa: API documentation",
      severity: "medium",
      names: [
        "exa_api_key",
        "exa_key",
        "exa_token",
        "exa_api_token",
        "exa_access_token",
        "exa_client_secret",
        "exa_api_secret",
        "exa_auth_token",
        "exa_api",
      ],
      bounded: true,
      value: uuid(),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
