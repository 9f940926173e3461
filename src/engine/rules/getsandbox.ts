/** Sandbox API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, uuid } from "./token-shapes.ts";

export const getsandbox: VendorRules = {
  vendor: "Sandbox",
  rules: [
    namedToken({
      id: "getsandbox-api-key",
      name: "Sandbox API key",
      description: "Changes an account's mock APIs.",
      docs: "Sandbox: API documentation",
      severity: "low",
      names: ["getsandbox", "get_sandbox"],
      value: either(base64url(36), uuid()),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
