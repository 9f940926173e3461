/** Hybiscus API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const hybiscus: VendorRules = {
  vendor: "Hybiscus",
  rules: [
    namedToken({
      id: "hybiscus-api-key",
      name: "Hybiscus API key",
      description: "Renders documents at its owner's cost.",
      docs: "Hybiscus: API documentation",
      severity: "low",
      names: ["hybiscus"],
      value: base64url(43),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
