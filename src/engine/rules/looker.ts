/** Looker API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const looker: VendorRules = {
  vendor: "Looker",
  rules: [
    namedToken({
      id: "looker-api-secret",
      name: "Looker API secret",
      description: "Reads a company's data and dashboards.",
      docs: "Looker: API documentation",
      severity: "high",
      names: ["looker"],
      bounded: true,
      value: alnum(24),
      tags: ["analytics"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
