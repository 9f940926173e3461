/** Qualaroo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const qualaroo: VendorRules = {
  vendor: "Qualaroo",
  rules: [
    namedToken({
      id: "qualaroo-api-key",
      name: "Qualaroo API key",
      description: "Reads a company's survey answers.",
      docs: "Qualaroo: API documentation",
      severity: "medium",
      names: ["qualaroo"],
      value: either(base64url(32), base64url(64)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
