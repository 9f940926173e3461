/** MagicBell API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const magicbell: VendorRules = {
  vendor: "MagicBell",
  rules: [
    namedToken({
      id: "magicbell-api-key",
      name: "MagicBell API key",
      description: "Sends notifications to an application's users.",
      docs: "MagicBell: API documentation",
      severity: "high",
      names: ["magicbell", "magic_bell"],
      value: alnum(40),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
