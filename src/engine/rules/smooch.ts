/** Smooch API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const smooch: VendorRules = {
  vendor: "Smooch",
  rules: [
    namedToken({
      id: "smooch-api-secret",
      name: "Smooch API secret",
      description: "Reads and sends an application's chat messages.",
      docs: "Smooch: API documentation",
      severity: "high",
      names: ["smooch", "sunshine_conversations"],
      bounded: true,
      value: either(alnum(86), base64url(86)),
      tags: ["messaging"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
