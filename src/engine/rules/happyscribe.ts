/** Happy Scribe API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, lowerAlnum } from "./token-shapes.ts";

export const happyscribe: VendorRules = {
  vendor: "Happy Scribe",
  rules: [
    namedToken({
      id: "happyscribe-api-key",
      name: "Happy Scribe API key",
      description: "Transcribes recordings at its owner's cost.",
      docs: "Happy Scribe: API documentation",
      severity: "medium",
      names: ["happyscribe", "happy_scribe"],
      value: either(lowerAlnum(24), alnum(24)),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
