/** Gyazo API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const gyazo: VendorRules = {
  vendor: "Gyazo",
  rules: [
    namedToken({
      id: "gyazo-api-token",
      name: "Gyazo API token",
      description: "Reads and uploads its owner's pictures.",
      docs: "Gyazo: API documentation",
      severity: "medium",
      names: ["gyazo"],
      value: either(base64url(43), hex(64)),
      tags: ["media"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
