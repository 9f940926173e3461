/** Railway API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const railway: VendorRules = {
  vendor: "Railway",
  rules: [
    namedToken({
      id: "railway-api-token",
      name: "Railway API token",
      description: "Deploys and configures a team's projects.",
      docs: "Railway: API documentation",
      severity: "critical",
      names: ["railway"],
      value: uuid(),
      tags: ["hosting"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
