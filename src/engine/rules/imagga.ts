/** Imagga API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const imagga: VendorRules = {
  vendor: "Imagga",
  rules: [
    namedToken({
      id: "imagga-api-secret",
      name: "Imagga API secret",
      description: "Tags pictures at its owner's cost.",
      docs: "Imagga: API documentation",
      severity: "medium",
      names: ["imagga"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
