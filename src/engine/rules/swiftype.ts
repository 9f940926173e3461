/** Swiftype API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { base64url, either, spelled } from "./token-shapes.ts";

export const swiftype: VendorRules = {
  vendor: "Swiftype",
  rules: [
    namedToken({
      id: "swiftype-api-key",
      name: "Swiftype API key",
      description: "Reads and changes an account's search engines.",
      docs: "Swiftype: API documentation",
      severity: "medium",
      names: ["swiftype"],
      value: either(
        base64url(20),
        spelled("(?:private|admin)-[a-z0-9]{24}", () => `private-${sample("lowerDigits", 24)}`),
      ),
      tags: ["search"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
