/** Sirv API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const sirv: VendorRules = {
  vendor: "Sirv",
  rules: [
    namedToken({
      id: "sirv-api-secret",
      name: "Sirv API secret",
      description: "Reads and changes an account's pictures.",
      docs: "Sirv: API documentation",
      severity: "high",
      names: ["sirv"],
      bounded: true,
      value: either(base64url(88), base64url(86)),
      tags: ["media"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
