/** Shotstack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const shotstack: VendorRules = {
  vendor: "Shotstack",
  rules: [
    namedToken({
      id: "shotstack-api-key",
      name: "Shotstack API key",
      description: "Renders videos at its owner's cost.",
      docs: "Shotstack: API documentation",
      severity: "medium",
      names: ["shotstack"],
      value: alnum(40),
      tags: ["video"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
