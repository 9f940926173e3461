/** WP Engine API password: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque, uuid } from "./token-shapes.ts";

export const wpengine: VendorRules = {
  vendor: "WP Engine",
  rules: [
    namedToken({
      id: "wpengine-api-password",
      name: "WP Engine API password",
      description: "Controls an account's websites.",
      docs: "WP Engine: API documentation",
      severity: "critical",
      names: ["wpengine", "wp_engine"],
      value: either(uuid(), base64url(36), opaque(20, 60)),
      tags: ["hosting"],
      revoke: "Change the password in the account's settings.",
    }),
  ],
};
