/** Kanban Tool API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const kanbanTool: VendorRules = {
  vendor: "Kanban Tool",
  rules: [
    namedToken({
      id: "kanban-tool-api-key",
      name: "Kanban Tool API key",
      description: "Reads and changes a company's boards.",
      docs: "Kanban Tool: API documentation",
      severity: "low",
      names: ["kanbantool", "kanban_tool", "kanban_api", "kanban_key", "kanban_token"],
      value: alnum(12),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
