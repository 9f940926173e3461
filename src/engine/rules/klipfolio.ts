/** Klipfolio API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const klipfolio: VendorRules = {
  vendor: "Klipfolio",
  rules: [
    namedToken({
      id: "klipfolio-api-key",
      name: "Klipfolio API key",
      description: "Reads and changes an account's dashboards.",
      docs: "Klipfolio: API documentation",
      severity: "medium",
      names: ["klipfolio"],
      value: hex(40),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
