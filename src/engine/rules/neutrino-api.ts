/** Neutrino API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const neutrinoApi: VendorRules = {
  vendor: "Neutrino API",
  rules: [
    namedToken({
      id: "neutrino-api-api-key",
      name: "Neutrino API API key",
      description: "Calls Neutrino's APIs at its owner's cost.",
      docs: "Neutrino API: API documentation",
      severity: "medium",
      names: ["neutrino", "neutrinoapi"],
      value: alnum(48),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
