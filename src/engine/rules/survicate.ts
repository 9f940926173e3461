/** Survicate API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const survicate: VendorRules = {
  vendor: "Survicate",
  rules: [
    namedToken({
      id: "survicate-api-key",
      name: "Survicate API key",
      description: "Reads a company's survey answers.",
      docs: "Survicate: API documentation",
      severity: "medium",
      names: ["survicate"],
      value: either(hex(32), base64url(64)),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
