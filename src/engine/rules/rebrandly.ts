/** Rebrandly API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const rebrandly: VendorRules = {
  vendor: "Rebrandly",
  rules: [
    namedToken({
      id: "rebrandly-api-key",
      name: "Rebrandly API key",
      description: "Reads and changes an account's short links.",
      docs: "Rebrandly: API documentation",
      severity: "medium",
      names: ["rebrandly"],
      value: either(hex(32), base64url(32)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
