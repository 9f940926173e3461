/** Dotdigital API password: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const dotdigital: VendorRules = {
  vendor: "Dotdigital",
  rules: [
    namedToken({
      id: "dotdigital-api-password",
      name: "Dotdigital API password",
      description: "Reads and changes a company's marketing contacts.",
      docs: "Dotdigital: API documentation",
      severity: "high",
      names: ["dotdigital", "dotmailer"],
      value: either(base64url(12), opaque(12, 40)),
      tags: ["marketing"],
      revoke: "Change the password in the account's settings.",
    }),
  ],
};
