/** Blynk API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const blynk: VendorRules = {
  vendor: "Blynk",
  rules: [
    namedToken({
      id: "blynk-api-token",
      name: "Blynk API token",
      description: "Controls a user's connected devices.",
      docs: "Blynk: API documentation",
      severity: "medium",
      names: ["blynk"],
      value: base64url(32),
      tags: ["iot"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
