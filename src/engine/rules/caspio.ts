/** Caspio API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const caspio: VendorRules = {
  vendor: "Caspio",
  rules: [
    namedToken({
      id: "caspio-api-secret",
      name: "Caspio API secret",
      description: "Reads and changes an account's tables.",
      docs: "Caspio: API documentation",
      severity: "high",
      names: ["caspio"],
      value: hex(50),
      tags: ["database"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
