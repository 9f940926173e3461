/** Formsite API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const formsite: VendorRules = {
  vendor: "Formsite",
  rules: [
    namedToken({
      id: "formsite-api-key",
      name: "Formsite API key",
      description: "Reads the data of its owner's forms.",
      docs: "Formsite: API documentation",
      severity: "medium",
      names: ["formsite"],
      value: alnum(32),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
