/** APITemplate.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, opaque } from "./token-shapes.ts";

export const apitemplate: VendorRules = {
  vendor: "APITemplate.io",
  rules: [
    namedToken({
      id: "apitemplate-api-key",
      name: "APITemplate.io API key",
      description: "Renders documents from an account's templates.",
      docs: "APITemplate.io: API documentation",
      severity: "medium",
      names: ["apitemplate", "api_template"],
      value: either(alnum(39), opaque(36, 60)),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
