/** Demio API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const demio: VendorRules = {
  vendor: "Demio",
  rules: [
    namedToken({
      id: "demio-api-secret",
      name: "Demio API secret",
      description: "Reads and changes an account's webinars.",
      docs: "Demio: API documentation",
      severity: "medium",
      names: ["demio"],
      bounded: true,
      value: alnum(32),
      tags: ["marketing"],
      revoke: "Replace the secret where the application is registered.",
    }),
    namedToken({
      id: "demio-api-secret-short",
      name: "Demio API secret",
      description: "Signs an application's requests beside its key.",
      docs: "Demio: API documentation",
      severity: "medium",
      names: ["demio"],
      words: ["secret"],
      bounded: true,
      value: alnum(10),
      tags: ["marketing"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
