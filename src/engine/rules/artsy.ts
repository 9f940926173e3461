/** Artsy API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const artsy: VendorRules = {
  vendor: "Artsy",
  rules: [
    namedToken({
      id: "artsy-api-secret",
      name: "Artsy API secret",
      description: "Reads Artsy's catalogue as an application.",
      docs: "Artsy: API documentation",
      severity: "low",
      names: ["artsy"],
      bounded: true,
      value: hex(32),
      tags: ["media"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
