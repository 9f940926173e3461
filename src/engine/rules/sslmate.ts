/** SSLMate API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, either, spelled } from "./token-shapes.ts";

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
      value: either(
        alnum(36),
        spelled("[0-9]{1,8}_[A-Za-z0-9]{20,40}", () => `86825_${sample("alnum", 36)}`),
      ),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
