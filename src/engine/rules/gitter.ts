/** Gitter API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const gitter: VendorRules = {
  vendor: "Gitter",
  rules: [
    namedToken({
      id: "gitter-api-token",
      name: "Gitter API token",
      description: "Reads and writes chat as its owner.",
      docs: "Gitter: API documentation",
      severity: "medium",
      names: ["gitter"],
      value: hex(40),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
