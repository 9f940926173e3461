/** OwlBot API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const owlbot: VendorRules = {
  vendor: "OwlBot",
  rules: [
    namedToken({
      id: "owlbot-api-token",
      name: "OwlBot API token",
      description: "Reads dictionary entries at its owner's quota.",
      docs: "OwlBot: API documentation",
      severity: "low",
      names: ["owlbot", "owl_bot"],
      value: hex(40),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
