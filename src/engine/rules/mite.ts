/** mite API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const mite: VendorRules = {
  vendor: "mite",
  rules: [
    namedToken({
      id: "mite-api-key",
      name: "mite API key",
      description: "Reads and changes a team's time entries.",
      docs: "mite: API documentation",
      severity: "medium",
      names: [
        "mite_api_key",
        "mite_key",
        "mite_token",
        "mite_api_token",
        "mite_access_token",
        "mite_client_secret",
        "mite_api_secret",
        "mite_auth_token",
        "mite_api",
      ],
      bounded: true,
      value: either(hex(15), hex(16), hex(17)),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
