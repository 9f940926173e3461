/** Iconfinder API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const iconfinder: VendorRules = {
  vendor: "Iconfinder",
  rules: [
    namedToken({
      id: "iconfinder-api-key",
      name: "Iconfinder API key",
      description: "Searches and downloads icons as its owner.",
      docs: "Iconfinder: API documentation",
      severity: "low",
      names: ["iconfinder", "icon_finder"],
      value: alnum(64),
      tags: ["design"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
