/** Censys API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const censys: VendorRules = {
  vendor: "Censys",
  rules: [
    namedToken({
      id: "censys-api-secret",
      name: "Censys API secret",
      description: "Searches hosts at its owner's quota.",
      docs: "Censys: API documentation",
      severity: "medium",
      names: ["censys"],
      value: alnum(32),
      tags: ["security"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
