/** Currents API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const currentsapi: VendorRules = {
  vendor: "Currents",
  rules: [
    namedToken({
      id: "currentsapi-api-key",
      name: "Currents API key",
      description: "Reads news at its owner's quota.",
      docs: "Currents: API documentation",
      severity: "low",
      names: ["currentsapi", "currents_api", "currents_key"],
      value: base64url(48),
      tags: ["news"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
