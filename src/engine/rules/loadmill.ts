/** Loadmill API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const loadmill: VendorRules = {
  vendor: "Loadmill",
  rules: [
    namedToken({
      id: "loadmill-api-token",
      name: "Loadmill API token",
      description: "Runs load tests as its owner.",
      docs: "Loadmill: API documentation",
      severity: "medium",
      names: ["loadmill"],
      value: opaque(64, 256),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
