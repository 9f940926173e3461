/** Bitrise API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const bitrise: VendorRules = {
  vendor: "Bitrise",
  rules: [
    namedToken({
      id: "bitrise-api-token",
      name: "Bitrise API token",
      description: "Starts builds and reads logs as its owner.",
      docs: "Bitrise: API documentation",
      severity: "high",
      names: ["bitrise"],
      value: either(base64url(86), base64url(88)),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
