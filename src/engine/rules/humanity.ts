/** Humanity API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const humanity: VendorRules = {
  vendor: "Humanity",
  rules: [
    namedToken({
      id: "humanity-api-secret",
      name: "Humanity API secret",
      description: "Reads and changes a company's schedules.",
      docs: "Humanity: API documentation",
      severity: "medium",
      names: ["humanity"],
      bounded: true,
      value: hex(40),
      tags: ["hr"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
