/** Finicity API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const finicity: VendorRules = {
  vendor: "Finicity",
  rules: [
    namedToken({
      id: "finicity-api-secret",
      name: "Finicity API secret",
      description: "Reads consumers' bank accounts as a partner.",
      docs: "Finicity: API documentation",
      severity: "critical",
      names: ["finicity"],
      value: either(hex(32), alnum(20)),
      tags: ["finance"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
