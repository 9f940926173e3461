/** Detectify API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const detectify: VendorRules = {
  vendor: "Detectify",
  rules: [
    namedToken({
      id: "detectify-api-key",
      name: "Detectify API key",
      description: "Reads security findings and starts scans as its owner.",
      docs: "Detectify: API documentation",
      severity: "high",
      names: ["detectify"],
      value: hex(32),
      tags: ["security"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
