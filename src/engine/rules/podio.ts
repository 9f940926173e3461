/** Podio API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const podio: VendorRules = {
  vendor: "Podio",
  rules: [
    namedToken({
      id: "podio-api-secret",
      name: "Podio API secret",
      description: "Reads and changes a company's workspaces.",
      docs: "Podio: API documentation",
      severity: "high",
      names: ["podio"],
      value: alnum(64),
      tags: ["productivity"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
