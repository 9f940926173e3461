/** Alconost API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const alconost: VendorRules = {
  vendor: "Alconost",
  rules: [
    namedToken({
      id: "alconost-api-key",
      name: "Alconost API key",
      description: "Orders translations at its owner's cost.",
      docs: "Alconost: API documentation",
      severity: "medium",
      names: ["alconost", "nitro_api"],
      value: hex(32),
      tags: ["localization"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
