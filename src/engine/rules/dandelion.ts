/** Dandelion API API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const dandelion: VendorRules = {
  vendor: "Dandelion API",
  rules: [
    namedToken({
      id: "dandelion-api-token",
      name: "Dandelion API API token",
      description: "Analyses texts at its owner's quota.",
      docs: "Dandelion API: API documentation",
      severity: "low",
      names: ["dandelion"],
      value: hex(32),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
