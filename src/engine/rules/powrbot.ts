/** Powrbot API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, lowerAlnum } from "./token-shapes.ts";

export const powrbot: VendorRules = {
  vendor: "Powrbot",
  rules: [
    namedToken({
      id: "powrbot-api-key",
      name: "Powrbot API key",
      description: "Looks up companies at its owner's cost.",
      docs: "Powrbot: API documentation",
      severity: "medium",
      names: ["powrbot"],
      value: either(alnum(40), lowerAlnum(32)),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
