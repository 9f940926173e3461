/** ClustDoc API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const clustdoc: VendorRules = {
  vendor: "ClustDoc",
  rules: [
    namedToken({
      id: "clustdoc-api-key",
      name: "ClustDoc API key",
      description: "Reads and changes a company's client files.",
      docs: "ClustDoc: API documentation",
      severity: "medium",
      names: ["clustdoc"],
      value: alnum(60),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
