/** SSLMate API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const sslmate: VendorRules = {
  vendor: "SSLMate",
  rules: [
    namedToken({
      id: "sslmate-api-key",
      name: "SSLMate API key",
      description: "Orders certificates at its owner's cost.",
      docs: "SSLMate: API documentation",
      severity: "high",
      names: ["sslmate"],
      value: alnum(36),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
