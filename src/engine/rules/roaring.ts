/** Roaring API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const roaring: VendorRules = {
  vendor: "Roaring",
  rules: [
    namedToken({
      id: "roaring-api-secret",
      name: "Roaring API secret",
      description: "Looks up people and companies at its owner's cost.",
      docs: "Roaring: API documentation",
      severity: "high",
      names: ["roaring"],
      value: base64url(28),
      tags: ["data"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
