/** Front API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const front: VendorRules = {
  vendor: "Front",
  rules: [
    namedToken({
      id: "front-api-token",
      name: "Front API token",
      description: "Reads and answers a company's mail.",
      docs: "Front: API documentation",
      severity: "high",
      names: ["front_app", "frontapp", "front_api", "front_token"],
      value: opaque(60, 900),
      tags: ["support"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
