/** Magnetic API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const magnetic: VendorRules = {
  vendor: "Magnetic",
  rules: [
    namedToken({
      id: "magnetic-api-token",
      name: "Magnetic API token",
      description: "Reads and changes a company's projects.",
      docs: "Magnetic: API documentation",
      severity: "medium",
      names: ["magnetichq", "magnetic_api", "magnetic_key", "magnetic_token", "magnetic"],
      value: uuid(),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
