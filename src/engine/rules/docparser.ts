/** Docparser API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const docparser: VendorRules = {
  vendor: "Docparser",
  rules: [
    namedToken({
      id: "docparser-api-key",
      name: "Docparser API key",
      description: "Reads parsed documents as its owner.",
      docs: "Docparser: API documentation",
      severity: "medium",
      names: ["docparser"],
      value: hex(40),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
