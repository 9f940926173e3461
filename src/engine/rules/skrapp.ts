/** Skrapp API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const skrapp: VendorRules = {
  vendor: "Skrapp",
  rules: [
    namedToken({
      id: "skrapp-api-key",
      name: "Skrapp API key",
      description: "Finds mail addresses at its owner's cost.",
      docs: "Skrapp: API documentation",
      severity: "medium",
      names: ["skrapp"],
      value: alnum(42),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
