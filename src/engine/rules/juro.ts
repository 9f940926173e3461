/** Juro API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const juro: VendorRules = {
  vendor: "Juro",
  rules: [
    namedToken({
      id: "juro-api-key",
      name: "Juro API key",
      description: "Reads and creates a company's contracts.",
      docs: "Juro: API documentation",
      severity: "high",
      names: ["juro"],
      bounded: true,
      value: alnum(40),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
