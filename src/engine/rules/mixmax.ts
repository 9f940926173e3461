/** Mixmax API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, uuid } from "./token-shapes.ts";

export const mixmax: VendorRules = {
  vendor: "Mixmax",
  rules: [
    namedToken({
      id: "mixmax-api-token",
      name: "Mixmax API token",
      description: "Reads and sends mail as its owner.",
      docs: "Mixmax: API documentation",
      severity: "high",
      names: ["mixmax"],
      value: either(uuid(), base64url(20)),
      tags: ["sales"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
