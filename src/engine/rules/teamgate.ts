/** Teamgate API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const teamgate: VendorRules = {
  vendor: "Teamgate",
  rules: [
    namedToken({
      id: "teamgate-api-key",
      name: "Teamgate API key",
      description: "Reads and changes a company's customers.",
      docs: "Teamgate: API documentation",
      severity: "high",
      names: ["teamgate"],
      value: either(alnum(40), alnum(80)),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
