/** Enigma API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const enigma: VendorRules = {
  vendor: "Enigma",
  rules: [
    namedToken({
      id: "enigma-api-key",
      name: "Enigma API key",
      description: "Reads business data at its owner's cost.",
      docs: "Enigma: API documentation",
      severity: "medium",
      names: ["enigma"],
      value: alnum(40),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
