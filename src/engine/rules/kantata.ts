/** Kantata API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const kantata: VendorRules = {
  vendor: "Kantata",
  rules: [
    namedToken({
      id: "kantata-api-token",
      name: "Kantata API token",
      description: "Reads and changes a company's projects.",
      docs: "Kantata: API documentation",
      severity: "high",
      names: ["mavenlink", "kantata"],
      value: hex(64),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
