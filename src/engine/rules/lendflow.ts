/** Lendflow API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const lendflow: VendorRules = {
  vendor: "Lendflow",
  rules: [
    namedToken({
      id: "lendflow-api-token",
      name: "Lendflow API token",
      description: "Reads businesses' loan applications.",
      docs: "Lendflow: API documentation",
      severity: "high",
      names: ["lendflow"],
      value: hex(36),
      tags: ["finance"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
