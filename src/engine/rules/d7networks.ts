/** D7 Networks API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const d7networks: VendorRules = {
  vendor: "D7 Networks",
  rules: [
    namedToken({
      id: "d7networks-api-token",
      name: "D7 Networks API token",
      description: "Sends messages at its owner's cost.",
      docs: "D7 Networks: API documentation",
      severity: "high",
      names: ["d7network", "d7_network", "d7networks", "d7sms"],
      value: base64url(40),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
