/** Amadeus API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const amadeus: VendorRules = {
  vendor: "Amadeus",
  rules: [
    namedToken({
      id: "amadeus-api-secret",
      name: "Amadeus API secret",
      description: "Searches and books travel as an application.",
      docs: "Amadeus: API documentation",
      severity: "high",
      names: ["amadeus"],
      value: alnum(16),
      tags: ["travel"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
