/** MeisterTask API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const meistertask: VendorRules = {
  vendor: "MeisterTask",
  rules: [
    namedToken({
      id: "meistertask-api-token",
      name: "MeisterTask API token",
      description: "Reads and changes its owner's tasks.",
      docs: "MeisterTask: API documentation",
      severity: "medium",
      names: ["meistertask", "meister_task"],
      value: either(alnum(43), base64url(43)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
