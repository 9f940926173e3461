/** Aha! API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const aha: VendorRules = {
  vendor: "Aha!",
  rules: [
    namedToken({
      id: "aha-api-key",
      name: "Aha! API key",
      description: "Reads and changes a company's product roadmaps.",
      docs: "Aha!: API documentation",
      severity: "medium",
      names: ["aha"],
      bounded: true,
      value: either(hex(64), base64url(43)),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
