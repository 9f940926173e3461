/** Mux API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const mux: VendorRules = {
  vendor: "Mux",
  rules: [
    namedToken({
      id: "mux-api-secret",
      name: "Mux API secret",
      description: "Uploads and deletes an environment's videos.",
      docs: "Mux: API documentation",
      severity: "high",
      names: ["mux"],
      bounded: true,
      value: base64url(75),
      tags: ["video"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
