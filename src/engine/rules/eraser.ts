/** Eraser API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const eraser: VendorRules = {
  vendor: "Eraser",
  rules: [
    namedToken({
      id: "eraser-api-token",
      name: "Eraser API token",
      description: "Makes diagrams at its owner's cost.",
      docs: "Eraser: API documentation",
      severity: "medium",
      names: [
        "eraser_api_key",
        "eraser_token",
        "eraser_key",
        "eraser_api_token",
        "eraser_access_token",
        "eraser_client_secret",
        "eraser_api_secret",
        "eraser_auth_token",
        "eraser_api",
      ],
      bounded: true,
      value: alnum(20),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
