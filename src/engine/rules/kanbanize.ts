/** Kanbanize API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const kanbanize: VendorRules = {
  vendor: "Kanbanize",
  rules: [
    namedToken({
      id: "kanbanize-api-key",
      name: "Kanbanize API key",
      description: "Reads and changes a company's boards.",
      docs: "Kanbanize: API documentation",
      severity: "medium",
      names: ["kanbanize", "businessmap", "kanban"],
      value: either(alnum(40), hex(32), alnum(12)),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
