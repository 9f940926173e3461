/** LoginRadius API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const loginradius: VendorRules = {
  vendor: "LoginRadius",
  rules: [
    namedToken({
      id: "loginradius-api-secret",
      name: "LoginRadius API secret",
      description: "Reads and changes an application's users.",
      docs: "LoginRadius: API documentation",
      severity: "critical",
      names: ["loginradius", "login_radius"],
      value: uuid(),
      tags: ["identity"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
