/** NetHunt CRM API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const nethunt: VendorRules = {
  vendor: "NetHunt CRM",
  rules: [
    namedToken({
      id: "nethunt-api-key",
      name: "NetHunt CRM API key",
      description: "Reads and changes a company's customers.",
      docs: "NetHunt CRM: API documentation",
      severity: "high",
      names: ["nethunt"],
      value: uuid(),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
