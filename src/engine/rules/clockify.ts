/** Clockify API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const clockify: VendorRules = {
  vendor: "Clockify",
  rules: [
    namedToken({
      id: "clockify-api-key",
      name: "Clockify API key",
      description: "Reads and changes its owner's time entries.",
      docs: "Clockify: API documentation",
      severity: "medium",
      names: ["clockify"],
      value: either(base64url(48), alnum(48)),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
