/** Dwolla API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const dwolla: VendorRules = {
  vendor: "Dwolla",
  rules: [
    namedToken({
      id: "dwolla-api-secret",
      name: "Dwolla API secret",
      description: "Moves money between bank accounts.",
      docs: "Dwolla: API documentation",
      severity: "critical",
      names: ["dwolla"],
      value: alnum(50),
      tags: ["payment"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
