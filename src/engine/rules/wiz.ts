/** Wiz API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const wiz: VendorRules = {
  vendor: "Wiz",
  rules: [
    namedToken({
      id: "wiz-api-secret",
      name: "Wiz API secret",
      description: "Reads an organisation's cloud findings.",
      docs: "Wiz: API documentation",
      severity: "critical",
      names: ["wiz"],
      bounded: true,
      value: alnum(64),
      tags: ["security"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
