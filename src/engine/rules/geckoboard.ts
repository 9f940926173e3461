/** Geckoboard API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const geckoboard: VendorRules = {
  vendor: "Geckoboard",
  rules: [
    namedToken({
      id: "geckoboard-api-key",
      name: "Geckoboard API key",
      description: "Sends data to an account's dashboards.",
      docs: "Geckoboard: API documentation",
      severity: "low",
      names: ["geckoboard"],
      value: hex(32),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
