/** Mux API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

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
      value: spelled("[A-Za-z0-9+/_-]{75}", () => sample("base64", 75)),
      tags: ["video"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
