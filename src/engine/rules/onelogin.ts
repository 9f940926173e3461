/** OneLogin API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const onelogin: VendorRules = {
  vendor: "OneLogin",
  rules: [
    namedToken({
      id: "onelogin-api-secret",
      name: "OneLogin API secret",
      description: "Controls an organisation's users and sign-ins.",
      docs: "OneLogin: API documentation",
      severity: "critical",
      names: ["onelogin", "one_login"],
      value: hex(64),
      tags: ["identity"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
