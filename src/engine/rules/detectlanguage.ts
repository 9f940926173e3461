/** Detect Language API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const detectlanguage: VendorRules = {
  vendor: "Detect Language",
  rules: [
    namedToken({
      id: "detectlanguage-api-key",
      name: "Detect Language API key",
      description: "Detects languages at its owner's quota.",
      docs: "Detect Language: API documentation",
      severity: "low",
      names: ["detectlanguage", "detect_language"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
