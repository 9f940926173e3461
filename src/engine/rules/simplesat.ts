/** Simplesat API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const simplesat: VendorRules = {
  vendor: "Simplesat",
  rules: [
    namedToken({
      id: "simplesat-api-token",
      name: "Simplesat API token",
      description: "Reads a company's survey answers.",
      docs: "Simplesat: API documentation",
      severity: "medium",
      names: ["simplesat"],
      value: hex(40),
      tags: ["marketing"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
