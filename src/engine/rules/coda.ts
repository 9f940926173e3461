/** Coda API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const coda: VendorRules = {
  vendor: "Coda",
  rules: [
    namedToken({
      id: "coda-api-token",
      name: "Coda API token",
      description: "Reads and changes its owner's documents.",
      docs: "Coda: API documentation",
      severity: "medium",
      names: ["coda"],
      bounded: true,
      value: uuid(),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
