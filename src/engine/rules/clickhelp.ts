/** ClickHelp API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const clickhelp: VendorRules = {
  vendor: "ClickHelp",
  rules: [
    namedToken({
      id: "clickhelp-api-key",
      name: "ClickHelp API key",
      description: "Reads and changes a portal's documentation.",
      docs: "ClickHelp: API documentation",
      severity: "medium",
      names: ["clickhelp"],
      value: alnum(24),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
