/** AudD API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const audd: VendorRules = {
  vendor: "AudD",
  rules: [
    namedToken({
      id: "audd-api-token",
      name: "AudD API token",
      description: "Recognises music at its owner's cost.",
      docs: "AudD: API documentation",
      severity: "low",
      names: ["audd"],
      bounded: true,
      value: either(hex(32), base64url(32)),
      tags: ["media"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
