/** Instabot API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64, either } from "./token-shapes.ts";

export const instabot: VendorRules = {
  vendor: "Instabot",
  rules: [
    namedToken({
      id: "instabot-api-key",
      name: "Instabot API key",
      description: "Reads and changes an account's chat bots.",
      docs: "Instabot: API documentation",
      severity: "medium",
      names: ["instabot"],
      value: either(either(base64(43), base64(44)), alnum(43)),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
