/** Squarespace API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const squarespace: VendorRules = {
  vendor: "Squarespace",
  rules: [
    namedToken({
      id: "squarespace-api-key",
      name: "Squarespace API key",
      description: "Reads and changes a shop's orders and stock.",
      docs: "Squarespace: API documentation",
      severity: "high",
      names: ["squarespace"],
      value: uuid(),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
