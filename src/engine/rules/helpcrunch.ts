/** HelpCrunch API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const helpcrunch: VendorRules = {
  vendor: "HelpCrunch",
  rules: [
    namedToken({
      id: "helpcrunch-api-key",
      name: "HelpCrunch API key",
      description: "Reads and answers a company's support chats.",
      docs: "HelpCrunch: API documentation",
      severity: "high",
      names: ["helpcrunch", "help_crunch"],
      value: alnum(328),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
