/** Eraser API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const eraser: VendorRules = {
  vendor: "Eraser",
  rules: [
    namedToken({
      id: "eraser-api-token",
      name: "Eraser API token",
      description: "Makes diagrams at its owner's cost.",
      docs: "Eraser: API documentation",
      severity: "medium",
      names: ["eraser"],
      words: ["token", "key"],
      bounded: true,
      strict: true,
      value: alnum(20),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
