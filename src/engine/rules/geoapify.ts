/** Geoapify API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const geoapify: VendorRules = {
  vendor: "Geoapify",
  rules: [
    namedToken({
      id: "geoapify-api-key",
      name: "Geoapify API key",
      description: "Calls mapping APIs at its owner's quota.",
      docs: "Geoapify: API documentation",
      severity: "low",
      names: ["geoapify"],
      value: hex(32),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
