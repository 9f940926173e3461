/** weatherstack API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const weatherstack: VendorRules = {
  vendor: "weatherstack",
  rules: [
    namedToken({
      id: "weatherstack-api-key",
      name: "weatherstack API key",
      description: "Reads weather at its owner's quota.",
      docs: "weatherstack: API documentation",
      severity: "low",
      names: ["weatherstack"],
      value: hex(32),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
