/** Brandfetch API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const brandfetch: VendorRules = {
  vendor: "Brandfetch",
  rules: [
    namedToken({
      id: "brandfetch-api-key",
      name: "Brandfetch API key",
      description: "Reads brand data at its owner's quota.",
      docs: "Brandfetch: API documentation",
      severity: "low",
      names: ["brandfetch"],
      value: either(base64url(43), base64url(44)),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
