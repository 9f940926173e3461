/** Photoroom API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const photoroom: VendorRules = {
  vendor: "Photoroom",
  rules: [
    namedToken({
      id: "photoroom-api-key",
      name: "Photoroom API key",
      description: "Edits pictures at its owner's cost.",
      docs: "Photoroom: API documentation",
      severity: "medium",
      names: ["photoroom"],
      value: spelled(
        "(?:sandbox_)?(?:sk_pr_[a-z0-9_-]{1,20}_)?[0-9a-f]{40}",
        () => `sandbox_${sample("hex", 40)}`,
      ),
      tags: ["media"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
