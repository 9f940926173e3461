/** Visual Studio App Center API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const appcenter: VendorRules = {
  vendor: "Visual Studio App Center",
  rules: [
    namedToken({
      id: "appcenter-api-token",
      name: "Visual Studio App Center API token",
      description: "Builds and distributes an organisation's apps.",
      docs: "Visual Studio App Center: API documentation",
      severity: "high",
      names: ["appcenter", "app_center"],
      value: hex(40),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
