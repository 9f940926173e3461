/** Route4Me API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const route4me: VendorRules = {
  vendor: "Route4Me",
  rules: [
    namedToken({
      id: "route4me-api-key",
      name: "Route4Me API key",
      description: "Plans and reads a company's routes.",
      docs: "Route4Me: API documentation",
      severity: "high",
      names: ["route4me", "route_4_me"],
      value: upperAlnum(32),
      tags: ["logistics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
