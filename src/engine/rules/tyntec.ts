/** tyntec API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const tyntec: VendorRules = {
  vendor: "tyntec",
  rules: [
    namedToken({
      id: "tyntec-api-key",
      name: "tyntec API key",
      description: "Sends messages at its owner's cost.",
      docs: "tyntec: API documentation",
      severity: "high",
      names: ["tyntec"],
      value: alnum(32),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
