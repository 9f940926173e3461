/** Abstract API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const abstractapi: VendorRules = {
  vendor: "Abstract API",
  rules: [
    namedToken({
      id: "abstractapi-api-key",
      name: "Abstract API API key",
      description: "Calls Abstract's APIs at its owner's quota.",
      docs: "Abstract API: API documentation",
      severity: "low",
      names: ["abstractapi", "abstract_api"],
      value: hex(32),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
