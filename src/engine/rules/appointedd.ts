/** Appointedd API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const appointedd: VendorRules = {
  vendor: "Appointedd",
  rules: [
    namedToken({
      id: "appointedd-api-key",
      name: "Appointedd API key",
      description: "Reads and changes a company's bookings.",
      docs: "Appointedd: API documentation",
      severity: "medium",
      names: ["appointedd"],
      value: either(base64url(88), alnum(88)),
      tags: ["scheduling"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
