/** mailboxlayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const mailboxlayer: VendorRules = {
  vendor: "mailboxlayer",
  rules: [
    namedToken({
      id: "mailboxlayer-api-key",
      name: "mailboxlayer API key",
      description: "Checks mail addresses at its owner's quota.",
      docs: "mailboxlayer: API documentation",
      severity: "low",
      names: ["mailboxlayer"],
      value: hex(32),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
