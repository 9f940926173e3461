/** Better Stack API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const betterstack: VendorRules = {
  vendor: "Better Stack",
  rules: [
    namedToken({
      id: "betterstack-api-token",
      name: "Better Stack API token",
      description: "Reads and changes an account's monitors and logs.",
      docs: "Better Stack: API documentation",
      severity: "medium",
      names: ["betterstack", "better_stack", "betteruptime", "better_uptime", "logtail"],
      value: alnum(24),
      tags: ["monitoring"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
