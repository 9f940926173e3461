/** ParallelDots API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const paralleldots: VendorRules = {
  vendor: "ParallelDots",
  rules: [
    namedToken({
      id: "paralleldots-api-key",
      name: "ParallelDots API key",
      description: "Analyses texts at its owner's quota.",
      docs: "ParallelDots: API documentation",
      severity: "low",
      names: ["paralleldots", "parallel_dots", "komprehend"],
      value: either(alnum(43), base64url(43)),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
