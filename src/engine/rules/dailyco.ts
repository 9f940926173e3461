/** Daily API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const dailyco: VendorRules = {
  vendor: "Daily",
  rules: [
    namedToken({
      id: "dailyco-api-key",
      name: "Daily API key",
      description: "Creates and records a domain's video calls.",
      docs: "Daily: API documentation",
      severity: "high",
      names: ["dailyco", "daily_co", "daily_api", "daily_key"],
      value: hex(64),
      tags: ["video"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
