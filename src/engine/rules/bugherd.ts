/** BugHerd API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const bugherd: VendorRules = {
  vendor: "BugHerd",
  rules: [
    namedToken({
      id: "bugherd-api-key",
      name: "BugHerd API key",
      description: "Reads and changes a company's feedback tasks.",
      docs: "BugHerd: API documentation",
      severity: "medium",
      names: ["bugherd"],
      value: lowerAlnum(22),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
