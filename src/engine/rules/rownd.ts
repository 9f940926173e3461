/** Rownd API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const rownd: VendorRules = {
  vendor: "Rownd",
  rules: [
    namedToken({
      id: "rownd-api-secret",
      name: "Rownd API secret",
      description: "Reads and changes an application's users.",
      docs: "Rownd: API documentation",
      severity: "high",
      names: ["rownd"],
      value: either(base64url(48), alnum(48)),
      tags: ["identity"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
