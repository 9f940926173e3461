/** Textmagic API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const textmagic: VendorRules = {
  vendor: "Textmagic",
  rules: [
    namedToken({
      id: "textmagic-api-key",
      name: "Textmagic API key",
      description: "Sends messages at its owner's cost.",
      docs: "Textmagic: API documentation",
      severity: "high",
      names: ["textmagic", "text_magic"],
      value: alnum(30),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
