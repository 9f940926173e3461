/** Box API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const box: VendorRules = {
  vendor: "Box",
  rules: [
    namedToken({
      id: "box-api-secret",
      name: "Box API secret",
      description: "Reads and changes an organisation's files.",
      docs: "Box: API documentation",
      severity: "high",
      names: [
        "box_api_key",
        "box_secret",
        "box_token",
        "box_key",
        "box_api_token",
        "box_access_token",
        "box_client_secret",
        "box_api_secret",
        "box_auth_token",
        "box_api",
      ],
      bounded: true,
      value: alnum(32),
      tags: ["storage"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
