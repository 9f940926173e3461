/** Clay API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const clay: VendorRules = {
  vendor: "Clay",
  rules: [
    namedToken({
      id: "clay-api-key",
      name: "Clay API key",
      description: "Reads and changes a workspace's tables.",
      docs: "Clay: API documentation",
      severity: "medium",
      names: [
        "clay_api_key",
        "clay_key",
        "clay_token",
        "clay_api_token",
        "clay_access_token",
        "clay_client_secret",
        "clay_api_secret",
        "clay_auth_token",
        "clay_api",
      ],
      bounded: true,
      value: hex(20),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
