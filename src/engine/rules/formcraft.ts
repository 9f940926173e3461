/** FormCraft API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const formcraft: VendorRules = {
  vendor: "FormCraft",
  rules: [
    namedToken({
      id: "formcraft-api-key",
      name: "FormCraft API key",
      description: "Reads the data of its owner's forms.",
      docs: "FormCraft: API documentation",
      severity: "medium",
      names: ["formcraft"],
      value: hex(32),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
