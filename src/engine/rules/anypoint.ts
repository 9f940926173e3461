/** MuleSoft Anypoint API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const anypoint: VendorRules = {
  vendor: "MuleSoft Anypoint",
  rules: [
    namedToken({
      id: "anypoint-api-secret",
      name: "MuleSoft Anypoint API secret",
      description: "Deploys and changes an organisation's integrations.",
      docs: "MuleSoft Anypoint: API documentation",
      severity: "high",
      names: ["anypoint", "mulesoft"],
      value: either(hex(32), uuid()),
      tags: ["integration"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
