/** AppFollow API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const appfollow: VendorRules = {
  vendor: "AppFollow",
  rules: [
    namedToken({
      id: "appfollow-api-token",
      name: "AppFollow API token",
      description: "Reads app reviews and answers them as its owner.",
      docs: "AppFollow: API documentation",
      severity: "medium",
      names: ["appfollow"],
      value: opaque(20, 64),
      tags: ["analytics"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
