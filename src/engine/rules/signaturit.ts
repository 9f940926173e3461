/** Signaturit API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const signaturit: VendorRules = {
  vendor: "Signaturit",
  rules: [
    namedToken({
      id: "signaturit-api-token",
      name: "Signaturit API token",
      description: "Reads and sends documents for signature.",
      docs: "Signaturit: API documentation",
      severity: "high",
      names: ["signaturit"],
      value: base64url(86),
      tags: ["documents"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
