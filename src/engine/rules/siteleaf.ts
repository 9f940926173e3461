/** Siteleaf API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const siteleaf: VendorRules = {
  vendor: "Siteleaf",
  rules: [
    namedToken({
      id: "siteleaf-api-secret",
      name: "Siteleaf API secret",
      description: "Reads and changes an account's websites.",
      docs: "Siteleaf: API documentation",
      severity: "medium",
      names: ["siteleaf"],
      value: hex(32),
      tags: ["cms"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
